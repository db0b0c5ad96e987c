"""The settings. Everything that differs between two places comes from the environment (see the README)."""

import os
from pathlib import Path

from glidepath.web.site import database, mail, scans, secret

HERE = Path(__file__).parent
HOME = Path(os.environ.get("GLIDEPATH_HOME", "var")).resolve()
HOME.mkdir(mode=0o700, parents=True, exist_ok=True)

DEBUG = os.environ.get("GLIDEPATH_DEBUG") == "1"
DEMO = os.environ.get("GLIDEPATH_DEMO") == "1" or (HOME / "demo").exists()  # `glidepath demo` leaves the mark
HTTPS = os.environ.get("GLIDEPATH_HTTPS", "0" if DEMO or DEBUG else "1") == "1"
ALLOWED_HOSTS = os.environ.get("GLIDEPATH_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if HTTPS]
SECRET_KEY = secret.key(home=HOME, given=os.environ.get("SECRET_KEY", ""))
GLIDEPATH_WRITER = os.environ.get("GLIDEPATH_WRITER", "queue")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "glidepath.web.site",
    "glidepath.web.listing",
    "glidepath.web.records",
    "glidepath.web.paindrawing",
    *(f"glidepath.web.{app}" for app in ("clinic", "desk", "patient", "public")),
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "glidepath.web.site.static_files.Compressed",
    "glidepath.web.site.headers.ContentSecurityPolicy",
    "glidepath.web.site.null_characters.WithoutNullCharacters",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "glidepath.web.site.pages_only.messages",
    "allauth.account.middleware.AccountMiddleware",
    "glidepath.web.site.refusals.Refusals",
    "glidepath.web.site.pages_only.lockout",
]

ROOT_URLCONF = "glidepath.web.site.urls"
WSGI_APPLICATION = "glidepath.web.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates", HERE / "partials"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csrf",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "glidepath.web.site.shell.context",
            ],
        },
    },
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "DIRS": [
            HERE / "jinja2", HERE / "partials",
            *(HERE.parent / app / "jinja2" for app in ("clinic", "desk", "paindrawing", "patient", "public")),
        ],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "glidepath.web.site.jinja.environment",
            "context_processors": ["glidepath.web.site.shell.context", "glidepath.web.site.jinja.one_token"],
        },
    },
]

DATABASES = {"default": database.config(os.environ.get("DATABASE_URL", ""), home=HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "records.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator")
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    }
]

SESSION_ENGINE = "glidepath.web.records.sessions"
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SAMESITE = "Lax"

SECURE_SSL_REDIRECT = False  # the reverse proxy redirects; granian speaks plain HTTP behind it
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "glidepath.web.site.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts are made by the clinic, with an address it knows
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Glidepath"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS

AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "login"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_LOCKOUT_TEMPLATE = "account/lockout.html"
AXES_VERBOSE = False

GLIDEPATH_ADDRESS = os.environ.get("GLIDEPATH_ADDRESS", f"https://{ALLOWED_HOSTS[0]}" if HTTPS else "").rstrip("/")
"""Where the site is, for addresses in messages; a worker has no request to ask. Without it messages carry none."""
globals().update(mail.config(
    os.environ.get("EMAIL_URL", ""), sender=os.environ.get("GLIDEPATH_SENDER", ""),
    backend=os.environ.get("GLIDEPATH_EMAIL", ""),
))  # fmt: skip
globals().update(mail.texts(
    os.environ.get("TEXT_URL", ""), token=os.environ.get("TEXT_TOKEN", ""), way=os.environ.get("GLIDEPATH_TEXTS", ""),
))  # fmt: skip

globals().update(scans.config(**{
    name: os.environ.get(f"BODYSPEC_{variable}", "") for name, variable in (
        ("client", "CLIENT_ID"), ("partner", "PARTNER_ID"), ("secret", "PARTNER_SECRET"), ("hook", "WEBHOOK_SECRET"),
        ("api", "API"), ("sign_in", "SIGN_IN"), ("token", "TOKEN"),
    )
}))  # fmt: skip

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
TIME_ZONE = os.environ.get("GLIDEPATH_TIME_ZONE", "UTC")
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True  # serves straight from the package: nothing to collect on a fresh machine
WHITENOISE_AUTOREFRESH = DEBUG

SILENCED_SYSTEM_CHECKS = ["axes.W002"]  # its middleware is there, under the name of `pages_only`
