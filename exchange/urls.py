"""Pages on connected systems, below the settings."""

from django.urls import URLPattern, path

from exchange import views

app_name = "exchange"
urlpatterns: list[URLPattern] = [
    path("", views.connections, name="connections"),
    path("new/", views.connection_add, name="connection_add"),
    path("<int:pk>/", views.connection, name="connection"),
    path("<int:pk>/edit/", views.connection_edit, name="connection_edit"),
    path("<int:pk>/close/", views.connection_close, name="connection_close"),
    path("<int:pk>/token/", views.token_issue, name="token_issue"),
    path("token/<int:pk>/revoke/", views.token_revoke, name="token_revoke"),
    path("<int:pk>/receiver/", views.receiver_add, name="receiver_add"),
    path("receiver/<int:pk>/switch/", views.receiver_switch, name="receiver_switch"),
    path("delivery/<int:pk>/again/", views.delivery_again, name="delivery_again"),
]
