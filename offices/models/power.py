"""Powers: guardian rows that tie a group to an office, with their own history."""

from django.db import models
from guardian.models import GroupObjectPermissionBase

from offices.foundation.history import Tracked
from offices.models.office import Office


class OfficeGroupPermission(Tracked, GroupObjectPermissionBase):
    """One power of one role's group on one office; a few hundred rows in all."""

    content_object = models.ForeignKey(Office, models.CASCADE, related_name="group_permissions")

    class Meta(GroupObjectPermissionBase.Meta):
        default_permissions = ()
