"""One file of settings for every installation; what differs comes from the environment (`.env.example`)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from config import csp, env

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

DEBUG = env.boolean("DEBUG", False)
SECRET_KEY = env.secret("DJANGO_SECRET_KEY", VAR_DIR / "secret_key")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS", [])
SITE_URL = env.text("SITE_URL").rstrip("/")
CONTACT_EMAIL = env.text("CONTACT_EMAIL")

INSTALLED_APPS = [
    "events.apps.EventsConfig",
    "config.admin.TimelineAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.contrib.humanize",
    "corsheaders",
    "csp",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
]

MIDDLEWARE = [
    "events.request_id.RequestIdMiddleware",
    "events.caching.ConditionalGetMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "events.moment_middleware.MomentMiddleware",
    "events.api.middleware.ApiMiddleware",  # what follows is for pages alone
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.compression.PageCompressionMiddleware",  # static files have their own
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "events.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "events.views.site.context",
            ],
            "builtins": ["events.templatetags.languages", "events.templatetags.moments"],
        },
    }
]

# SQLite serves a site of this size from one file; WAL lets readers go on while an editor saves.
SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": VAR_DIR / "timeline.sqlite3",
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # A larger cache, or the file mapped into memory, answers no faster: the system keeps the file's pages anyhow.
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000"
        ),
    },
}
DATABASES: dict[str, Any] = {"default": env.database("DATABASE_URL") or SQLITE}
if DATABASES["default"]["ENGINE"] == SQLITE["ENGINE"]:
    DATABASES["default"]["OPTIONS"] = SQLITE["OPTIONS"]
DATABASES["default"]["CONN_MAX_AGE"] = env.integer("CONN_MAX_AGE", 600)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = not DATABASES["default"]["ENGINE"].endswith("sqlite3")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Sends what is asked of the record as it stood to a database of that moment; see events.vintages.
DATABASE_ROUTERS = ["events.as_of.Router"]
VINTAGES_DIR = env.text("VINTAGES_DIR", str(VAR_DIR / "vintages"))
VINTAGES_KEPT = env.integer("VINTAGES_KEPT", 8, minimum=1)
# The files of releases, which never change.
RELEASES_DIR = env.text("RELEASES_DIR", str(VAR_DIR / "releases"))
# Moments that one address may have made ready in a minute; 0 switches the limit off.
VINTAGES_RATE = env.integer("VINTAGES_RATE", 20)

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Sign-in: after so many wrong passwords the account and the address are locked for a while.
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AXES_HANDLER = "events.guard.Guard"
AXES_FAILURE_LIMIT = env.integer("SIGN_IN_FAILURES", 6, minimum=1)
AXES_COOLOFF_TIME = timedelta(minutes=env.integer("SIGN_IN_LOCK_MINUTES", 30, minimum=1))
AXES_LOCKOUT_PARAMETERS = ["username", "ip_address"]  # either is enough
AXES_LOCKOUT_CALLABLE = "events.admin.accounts_lock.locked"
AXES_CLIENT_IP_CALLABLE = "events.visitor.ip"
AXES_USERNAME_CALLABLE = "events.guard.username"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = (
    False  # or a stranger could lock an editor out for ever
)
AXES_ENABLE_ACCESS_FAILURE_LOG = True
AXES_ENABLE_ADMIN = False  # events.admin.audit shows it
AXES_VERBOSE = False

# A second factor by any authenticator app; reviewers may be obliged to have one.
REQUIRE_SECOND_FACTOR = env.boolean("REQUIRE_SECOND_FACTOR", False)
OTP_TOTP_ISSUER = "Korean Peninsula Tension Timeline"
OTP_ADMIN_HIDE_SENSITIVE_DATA = True

# How long an editor stays signed in.
SESSION_COOKIE_AGE = 3600 * env.integer("SESSION_HOURS", 12, minimum=1)
SESSION_EXPIRE_AT_BROWSER_CLOSE = env.boolean("SESSION_ENDS_WITH_BROWSER", False)

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ko", "한국어")]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "config.formats"
# Set when a reader chooses a language, and by nothing else.
LANGUAGE_COOKIE_AGE = 31_536_000
LANGUAGE_COOKIE_HTTPONLY = True
TIME_ZONE = "Asia/Seoul"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static" / "public"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# HTTPS is on as soon as the public address says https; a proxy in front tells which scheme it spoke.
SECURE = env.boolean("SECURE_SSL", SITE_URL.startswith("https://"))
SECURE_SSL_REDIRECT = SECURE
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_HSTS_PRELOAD = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "events.views.errors.csrf_failure"
CONTENT_SECURITY_POLICY = csp.POLICY

# Anybody may read the API from any page; nothing under it takes a cookie.
CORS_ALLOW_ALL_ORIGINS = True
CORS_URLS_REGEX = (
    r"^/((api|cards|data|codebook|feeds|oembed|releases)/|events(\.|/([^/]+/)?cite\.))"
)
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_ALLOW_HEADERS = ["accept", "accept-language", "content-type", "if-none-match", "x-request-id"]
CORS_EXPOSE_HEADERS = [
    "ETag",
    "Link",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "Dataset-Version",
    "Dataset-View",
    "X-Request-Id",
]

# In each worker's memory. What readers have computed is bounded by bytes: config.memory says why.
CACHES: dict[str, Any] = {
    "default": {
        "BACKEND": "config.memory.BoundedMemoryCache",
        "OPTIONS": {"MAX_ENTRIES": 10_000, "MAX_BYTES": 128_000_000},
    },
    # What each of some thirty thousand days has its own of: see events.caching.of_a_day.
    "days": {
        "BACKEND": "config.memory.BoundedMemoryCache",
        "LOCATION": "days",
        "OPTIONS": {"MAX_ENTRIES": 300, "MAX_BYTES": 32_000_000},
    },
    # How often each address has asked: as many addresses as there are entries are counted at once. See events.visitor.
    "counts": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "counts",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
    # Answers that take long to compute, in files that all workers read: see events.caching.kept.
    "answers": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "answers",
        "TIMEOUT": 30 * 86_400,
        "OPTIONS": {"MAX_ENTRIES": 1_000},
    },
    # Social cards: files of some 30 kB, painted once for all workers.
    "cards": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "cards",
        "TIMEOUT": 7 * 86_400,
        "OPTIONS": {"MAX_ENTRIES": 1_000},
    },
}

# One person may approve what they wrote themselves; shown on /about/.
ONE_PERSON = env.boolean("ONE_PERSON", False)

# Requests a minute and address; 0 switches the limit off.
API_RATE = env.integer("API_RATE", 600)
TRUSTED_PROXIES = env.integer("TRUSTED_PROXIES", 0)

# New social cards a minute and address; 0 switches the limit off.
CARD_RATE = env.integer("CARD_RATE", 60)

# Reports of errors an hour and address; 0 switches the limit off.
REPORT_RATE = env.integer("REPORT_RATE", 5)

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["events.api.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_THROTTLE_CLASSES": ["events.api.throttling.AddressThrottle"],
    "DEFAULT_SCHEMA_CLASS": "events.api.schema.EndpointSchema",
    "EXCEPTION_HANDLER": "events.api.problems.handle",
    "UNAUTHENTICATED_USER": None,
    "COERCE_DECIMAL_TO_STRING": False,
    "URL_FORMAT_OVERRIDE": None,
}

SPECTACULAR_SETTINGS = {
    "OAS_VERSION": "3.1.0",
    "TITLE": "Korean Peninsula Tension Timeline",
    "VERSION": "1",
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": False,
    "AUTHENTICATION_WHITELIST": [],
    "POSTPROCESSING_HOOKS": [],  # choices stay where they are used
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "events.request_id.WithRequestId"}},
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s"}
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["request_id"],
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
}
