"""Sign-in addresses: only those of allauth that given accounts need.

Sign-up is closed (allauth asks its address all the same); mail addresses and forgotten
passwords are the administrator's business, so those pages do not exist.
"""

from allauth.account import views
from allauth.mfa.base import views as second
from allauth.mfa.recovery_codes import views as codes
from django.urls import include, path

from offices.views import keys, provider

_KEYS = [
    path("", keys.list_keys, name="mfa_list_webauthn"),
    path("add/", keys.add_key, name="mfa_add_webauthn"),
    path("reauthenticate/", keys.reauthenticate, name="mfa_reauthenticate_webauthn"),
    path("keys/<int:pk>/remove/", keys.remove_key, name="mfa_remove_webauthn"),
    path("keys/<int:pk>/edit/", keys.rename_key, name="mfa_edit_webauthn"),
]
_CODES = [
    path("", keys.recovery_codes, name="mfa_view_recovery_codes"),
    path("generate/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
]
_SECOND_STEP = [
    path("", second.index, name="mfa_index"),
    path("authenticate/", keys.second_step, name="mfa_authenticate"),
    path("reauthenticate/", second.reauthenticate, name="mfa_reauthenticate"),
    path("totp/", include("allauth.mfa.totp.urls")),
    path("recovery-codes/", include(_CODES)),
    path("webauthn/", include(_KEYS)),
]
_PROVIDER = {"provider_id": "oidc"}  # allauth asks for it when it makes the address
urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", views.signup, name="account_signup"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("2fa/", include(_SECOND_STEP)),
    path("oidc/login/", provider.begin, _PROVIDER, name="openid_connect_login"),
    path("oidc/login/callback/", provider.back, _PROVIDER, name="openid_connect_callback"),
    path("sessions/", include("allauth.usersessions.urls")),
]
