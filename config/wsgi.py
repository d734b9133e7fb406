"""The WSGI entry point that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

django = get_wsgi_application()

from events.quick import QuickNotModified  # noqa: E402 - needs the settings

application = QuickNotModified(django)
