"""Settings of what signs people in: allauth and axes. A part of coordination.settings."""

import environ

from coordination.wiring.provider import provider

# A secret X may lie in a file instead: X_FILE names it.
env = environ.FileAwareEnv()

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "offices.signing_in.adapters.AccountAdapter"
ACCOUNT_PREVENT_ENUMERATION = True
# Wrong passwords are counted by axes alone, per person and address: an office of many people
# may have one address.
ACCOUNT_RATE_LIMITS: dict[str, str | None] = {
    "login": None,
    # From however many addresses: a slow limit for one account, its second step included.
    "login_failed": "20/15m/key",
}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
# A file of passwords known from breaches elsewhere (SHA-1:count, sorted); empty: none is asked.
BREACHED_LIST = env("BREACHED_LIST", default="")
# Certificates (PEM) of the authorities whose signatures under papers the province trusts.
AUTHORITIES_LIST = env("AUTHORITIES_LIST", default="")
MFA_ADAPTER = "offices.signing_in.adapters.SecondStepAdapter"
# Keys are open or shut by the rules of signing in (SignInRules.security_keys), at each request.
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_FORMS = {
    "activate_totp": "offices.forms.second_step.SetUpForm",
    "authenticate": "offices.forms.second_step.CodeForm",
    "reauthenticate": "offices.forms.second_step.CodeAgainForm",
    "add_webauthn": "offices.forms.keys.AddKeyForm",
    "edit_webauthn": "offices.forms.keys.RenameKeyForm",
    "authenticate_webauthn": "offices.forms.keys.ShowKeyForm",
    "reauthenticate_webauthn": "offices.forms.keys.ShowKeyAgainForm",
}
# Codes have 27 bits: a copy of the database must not be tried through quickly.
RECOVERY_CODE_ROUNDS = 600_000
MFA_TOTP_ISSUER = "Phối hợp ba văn phòng"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "account/lockout.html"
AXES_HTTP_RESPONSE_CODE = 429
AXES_HANDLER = "axes.handlers.database.AxesDatabaseHandler"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

# The province's own sign-in: off without an issuer. It opens accounts and never makes one.
OIDC_LABEL = env("OIDC_LABEL", default="tài khoản của tỉnh")
SOCIALACCOUNT_PROVIDERS = provider(
    issuer=env("OIDC_ISSUER", default=""),
    client_id=env("OIDC_CLIENT_ID", default=""),
    secret=env("OIDC_CLIENT_SECRET", default="").strip(),
    label=OIDC_LABEL,
)
SOCIALACCOUNT_ADAPTER = "offices.signing_in.oidc.ProviderAdapter"
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5
# allauth's own matching by address would take the person's password away.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = SOCIALACCOUNT_AUTO_SIGNUP = SOCIALACCOUNT_STORE_TOKENS = False
