"""How gunicorn serves the site; every number can be set in the environment."""

import os

bind = f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or '8000'}"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
# One request a worker at a time: pages are computed, not waited for. Threads would share one SQLite cache for nothing.
worker_class = "sync"
timeout = 60
graceful_timeout = 20
preload_app = False
# Twice the usual: a view may name many actors and topics.
limit_request_line = 8190
max_requests = int(os.environ.get("MAX_REQUESTS") or 0)
accesslog = os.environ.get("ACCESS_LOG") or None
# The combined format of web servers, and the request's id, under which errors are logged, too.
access_log_format = '%(h)s - %(u)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s" %({x-request-id}o)s'
errorlog = "-"
loglevel = os.environ.get("LOG_LEVEL") or "warning"
