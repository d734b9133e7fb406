"""The project's settings with the plain views, and without what makes the API short."""

from config.settings import *  # noqa: F403
from config.settings import MIDDLEWARE, REST_FRAMEWORK

ROOT_URLCONF = "benchmark.plain"
MIDDLEWARE = [name for name in MIDDLEWARE if name != "events.api.middleware.ApiMiddleware"]
REST_FRAMEWORK = {**REST_FRAMEWORK, "EXCEPTION_HANDLER": "rest_framework.views.exception_handler"}
