"""All settings; what differs between installations comes from the environment."""

from pathlib import Path

import environ

from coordination.watch.logs import logging_of
from coordination.wiring.caches import CACHES  # noqa: F401 (a setting)
from coordination.wiring.content_policy import CONTENT_POLICY
from coordination.wiring.sign_in import *  # noqa: F403 (settings of the libraries that sign people in)

BASE_DIR = Path(__file__).resolve().parent.parent
# A secret X may lie in a file instead: X_FILE names it.
env = environ.FileAwareEnv()

VAR_DIR = Path(env("VAR_DIR", default="") or BASE_DIR / "var").resolve()
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env("SECRET_KEY", default="" if not DEBUG else "only-for-debugging")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])  # the keys before this one
BASE_URL = env("BASE_URL", default=f"http://127.0.0.1:{env('PORT', default='8000')}")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
BEHIND_TLS = BASE_URL.startswith("https://")

# -- Applications: the order of DESIGN is the import order ------------------------------------
AREAS = ["meetings", "documents", "information", "voters", "citizens", "trips", "training"]
ABOVE_AREAS = [
    "ui",
    "offices",
    "coordination",
    "notifications",
    "reading",
    "tasks",
    "diary",
    "intake",
]
OUR_APPS = [*ABOVE_AREAS, *AREAS, "reviews", "exchange"]
INSTALLED_APPS = [
    *OUR_APPS,
    "guardian",
    "simple_history",
    "axes",
    "allauth",
    *(f"allauth.{one}" for one in ("account", "mfa", "socialaccount", "usersessions")),
    "allauth.socialaccount.providers.openid_connect",
    "django_htmx",
    "offices.data_admin.config.DataPagesConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
]

MIDDLEWARE = [
    "offices.headers.ClientAddressMiddleware",
    "coordination.watch.requests.RequestLogMiddleware",
    "offices.headers.HeadersMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "coordination.watch.reports.ContentReportMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "coordination.watch.health.SignsOfLifeMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "offices.signing_in.limits.SessionLimitsMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "offices.headers.PrivateResponseMiddleware",
    "offices.middleware.LanguageMiddleware",
    "offices.signing_in.fragments.SignedOutFragmentMiddleware",
    "offices.middleware.ActingOfficeMiddleware",
    "coordination.middleware.CalendarMiddleware",
    "notifications.middleware.BellMiddleware",
    "offices.audit.middleware.AuditMiddleware",
    "offices.audit.middleware.RefusalMiddleware",
    "reading.files.uploads.TooLargeMiddleware",
    "offices.middleware.NewPasswordMiddleware",
    "offices.signing_in.limits.SecondStepMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "coordination.urls"
WSGI_APPLICATION = "coordination.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.csp",
                "coordination.wiring.context.page",
            ],
        },
    }
]

# Widgets are drawn by templates of the same engine, so ours come before Django's.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# -- Database: two logins, see docs/decisions -------------------------------------------------
DATABASES = {
    "default": {
        **env.db_url_config(
            env("DATABASE_URL", default="postgres://app:app@127.0.0.1:5432/coordination")
        ),
        "ENGINE": "coordination.database",
        "CONN_MAX_AGE": env.int("CONN_MAX_AGE", default=60),
        "CONN_HEALTH_CHECKS": True,
    }
}
# A page's statement is over before helpers would have started or code was compiled, and reads what
# is in memory, where a row by its key costs little. (Planned once: offices.foundation.questions.)
_SESSION = ["-c max_parallel_workers_per_gather=0", "-c jit=off", "-c random_page_cost=1.1"]
DATABASE_OWNER_URL = env("DATABASE_OWNER_URL", default="")
# Run by `grant_app`, as the owner, with a cursor: what stands on tables of every migration.
AFTER_MIGRATE = ["offices.audit.watching.watch_history"]
AFTER_MIGRATE += ["tasks.wall.build.build_wall", "diary.wall.build_wall"]
# Commands act for nobody and read everything; a web server must not (offices.reader_keys).
if env.bool("READS_ALL", default=False):
    _SESSION.append("-c app.reader_keys={0}")
DATABASES["default"]["OPTIONS"] = {
    **DATABASES["default"].get("OPTIONS", {}),  # of the address: ?sslmode=verify-full&sslrootcert=…
    "options": " ".join(_SESSION),
    "prepare_threshold": 0,
    "connect_timeout": 5,
}

# -- People -----------------------------------------------------------------------------------
AUTH_USER_MODEL = "offices.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "offices.signing_in.adapters.PeopleBackend",
    "guardian.backends.ObjectPermissionBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "full_name", "email")},
    },
    {"NAME": "offices.signing_in.passwords.ProvinceValidator"},
    {"NAME": "offices.signing_in.guessing.GuessableValidator"},
    {"NAME": "offices.signing_in.breached.BreachedValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
ANONYMOUS_USER_NAME = None
GUARDIAN_MONKEY_PATCH_USER = False
# Whether roles named in the rules of signing in need a second step; a trial goes without.
SECOND_STEP = env.bool("SECOND_STEP", default=True)
# Proxies whose X-Forwarded-For is believed; everybody else's is ignored.
TRUSTED_PROXIES = env.list("TRUSTED_PROXIES", default=[])
# The rules of signing in end sessions earlier; this is the farthest they can be set.
SESSION_COOKIE_AGE = 24 * 3600
SESSION_ENGINE = "offices.signing_in.sessions"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
if BEHIND_TLS:  # no other host of the domain can set or read one of these
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
MESSAGE_STORAGE = "offices.foundation.flash.HostStorage"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

# -- Language and time ------------------------------------------------------------------------
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
FORMAT_MODULE_PATH = ["coordination.formats"]

# -- Files ------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "coordination.wiring.vendor.VendorFinder",
]
WHITENOISE_ALLOW_ALL_ORIGINS = False  # our own pages alone ask for our files
MEDIA_ROOT = VAR_DIR / "media"
# Compressing takes longer than a trial on one machine would ever gain by it.
STATIC_COMPRESSED = env.bool("STATIC_COMPRESSED", default=True)
_HASHED = (
    "ui.stylesheets.JoinedCompressedStorage"
    if STATIC_COMPRESSED
    else "ui.stylesheets.JoinedStorage"
)
STORAGES = {
    "default": {"BACKEND": "offices.foundation.room.RoomStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage" if DEBUG else _HASHED
    },
}
# The secrets guard reads an upload before a byte of it touches a disk.
FILE_UPLOAD_HANDLERS = ["reading.files.uploads.BoundedMemoryHandler"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
# A virus scanner (clamd) when there is one; while it is down no upload is kept.
CLAMD_HOST = env("CLAMD_HOST", default="")
CLAMD_PORT = env.int("CLAMD_PORT", default=3310)

# Heads of the audit's chain, outside the database; better on another disk.
AUDIT_DIR = env("AUDIT_DIR", default=str(VAR_DIR / "audit"))

# -- Security headers -------------------------------------------------------------------------
SECURE_CSP = CONTENT_POLICY
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 63072000 if BEHIND_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = BEHIND_TLS
SECURE_SSL_REDIRECT = BEHIND_TLS
# The interface refuses http (exchange.api.urls): a redirect would hide a token sent in the clear.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$", r"^api/"]
# Preloading binds every host of the domain in all browsers: the province's decision, not ours.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None

# -- Mail -------------------------------------------------------------------------------------
MAILERS = {
    "default": {
        "BACKEND": "coordination.wiring.mailing.EmailBackend",
        "OPTIONS": {
            "host": env("SMTP_HOST", default="127.0.0.1"),
            "port": env.int("SMTP_PORT", default=25),
            "username": env("SMTP_USER", default=""),
            "password": env("SMTP_PASSWORD", default=""),
            "use_tls": env.bool("SMTP_TLS", default=False),
            "timeout": 10,
        },
    }
}
DEFAULT_FROM_EMAIL = env("MAIL_FROM", default="Phối hợp ba văn phòng <phoihop@localhost>")
MAIL_FOLDER = env("MAIL_FOLDER", default="")
# Seconds after which a mail whose sender died is taken up again; longer than the time-out above.
MAIL_LEASE = env.int("MAIL_LEASE", default=60)

# -- Worker: Redis only moves what the database already holds ---------------------------------
CELERY_BROKER_URL = env("REDIS_URL", default="redis://127.0.0.1:6379/0")
if CELERY_BROKER_URL.startswith("rediss:"):  # kombu trusts anybody where the address says nothing
    CELERY_BROKER_USE_SSL = {"ssl_cert_reqs": "required"}
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = 240
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 300,
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULER = "notifications.beat:HeartbeatScheduler"
TICK_SECONDS = env.int("TICK_SECONDS", default=60)  # between two looks at what is due
CELERY_BEAT_SCHEDULE = {
    "tick": {
        "task": "notifications.tick",
        "schedule": float(TICK_SECONDS),
        "options": {"expires": TICK_SECONDS - 5},
    },
    "dispatch": {"task": "notifications.dispatch", "schedule": 5.0, "options": {"expires": 5}},
    "mailboxes": {"task": "intake.read_mailboxes", "schedule": 120.0, "options": {"expires": 110}},
}

# -- Watching ----------------------------------------------------------------------------------
LOGGING = logging_of(env("LOG_LEVEL", default="INFO"))
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
# Who may read /metrics: the bearer of the token, or a listed address on this machine's network.
METRICS_TOKEN = env("METRICS_TOKEN", default="")
METRICS_ADDRESSES = env.list("METRICS_ADDRESSES", default=["127.0.0.1"])
# Of certificates inside the installation; what web itself shows is signed by this one too.
INSIDE_CA = env("INSIDE_CA", default="")
# /readyz: room that files need, room that no file takes, and seconds a mail may be late.
DISK_FREE_LEAST = env.int("DISK_FREE_LEAST", default=512 * 1024**2)
DISK_KEPT_FREE = env.int("DISK_KEPT_FREE", default=64 * 1024**2)
MAIL_LAG_MOST = env.int("MAIL_LAG_MOST", default=1800)
SIMPLE_HISTORY_ENFORCE_HISTORY_MODEL_PERMISSIONS = True
SIMPLE_HISTORY_REVERT_DISABLED = True
