"""The floor's look at the database: its own plain table, and the product's people and names."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models


class Person(AbstractBaseUser):
    last_login = None
    username = models.CharField(max_length=150, unique=True)
    full_name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)
    USERNAME_FIELD = "username"

    class Meta:
        managed = False
        db_table = "offices_person"


class Office(models.Model):
    short_name = models.CharField(max_length=200)

    class Meta:
        managed = False
        db_table = "offices_office"


class Area(models.Model):
    short_name = models.CharField(max_length=200)

    class Meta:
        managed = False
        db_table = "coordination_area"


class Task(models.Model):
    code = models.CharField(max_length=20)
    title = models.CharField(max_length=500)
    description = models.TextField()
    area = models.ForeignKey(Area, models.PROTECT)
    office = models.ForeignKey(Office, models.PROTECT)
    person = models.ForeignKey(Person, models.PROTECT)
    state = models.CharField(max_length=12)
    is_open = models.BooleanField()
    due_on = models.DateField(null=True)
    done_on = models.DateField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        managed = False
        db_table = "floor_task"


class Part(models.Model):
    task = models.ForeignKey(Task, models.CASCADE, related_name="parts")
    office = models.ForeignKey(Office, models.PROTECT)
    state = models.CharField(max_length=12)

    class Meta:
        managed = False
        db_table = "tasks_part"


class Note(models.Model):
    task = models.ForeignKey(Task, models.CASCADE, related_name="notes")
    author = models.ForeignKey(Person, models.PROTECT)
    text = models.TextField()
    created_at = models.DateTimeField()

    class Meta:
        managed = False
        db_table = "tasks_note"


class Slot(models.Model):
    date = models.DateField()
    start = models.TimeField(null=True)
    subject = models.CharField(max_length=500)
    place = models.CharField(max_length=300)
    office = models.ForeignKey(Office, models.PROTECT)
    created_by = models.ForeignKey(Person, models.PROTECT)
    state = models.CharField(max_length=10)

    class Meta:
        managed = False
        db_table = "diary_slot"
