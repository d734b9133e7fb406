"""Records for tests: each factory makes one that is valid; `recorded` makes a whole event and writes its revision.

`person` makes somebody who edits.
"""

from collections.abc import Iterable
from datetime import date

import factory
from django.contrib.auth.models import Group, User

from events import approval, record
from events.models import Actor, Citation, Event, Participation, Place, Publisher, Source, Topic


class PublisherFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Publisher
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda n: f"publisher-{n}")
    name = factory.LazyAttribute(lambda o: o.slug.replace("-", " ").capitalize())
    country = "KR"
    kind = Publisher.Kind.WIRE


class SourceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Source

    url = factory.Sequence(lambda n: f"https://example.org/articles/{n}")
    title = factory.Sequence(lambda n: f"Article {n}")
    publisher = factory.SubFactory(PublisherFactory)
    published = "2013-06-16"


class ActorFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Actor
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda n: f"actor-{n}")
    name = factory.LazyAttribute(lambda o: o.slug.replace("-", " ").capitalize())
    kind = Actor.Kind.STATE


class PlaceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Place
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda n: f"place-{n}")
    name = factory.LazyAttribute(lambda o: o.slug.replace("-", " ").capitalize())
    latitude = 37.96
    longitude = 126.68
    precision = Place.Precision.SITE


class TopicFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Topic
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda n: f"topic-{n}")
    name = factory.LazyAttribute(lambda o: o.slug.replace("-", " ").capitalize())


class EventFactory(factory.django.DjangoModelFactory):
    """The event alone, a draft; `recorded` adds its parts."""

    class Meta:
        model = Event

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        # Saved as the loader saves: an event becomes published by approval, which its own `save` refuses.
        event = model_class(*args, **kwargs)
        event.derive()
        [event] = Event.objects.bulk_create([event])
        return event

    title = factory.Sequence(lambda n: f"North Korea tests its nuclear device number {n}")
    summary = "A test in words of our own."
    first_day = date(2013, 2, 12)
    event_type = "nuclear_test"
    score = -7.5


def recorded(
    *,
    initiators: Iterable[str] = ("dprk",),
    targets: Iterable[str] = (),
    others: Iterable[str] = (),
    sources: Iterable[Source] | None = None,
    topics: Iterable[str] = (),
    status: str = Event.Status.PUBLISHED,
    author: str = "tests",
    reason: str = "",
    **fields: object,
) -> Event:
    """An event with participants (by slug), citations and topics, and its revision; published unless told otherwise."""
    event = EventFactory(status=status, **fields)
    roles = (("initiator", initiators), ("target", targets), ("other", others))
    for role, slugs in roles:
        for position, slug in enumerate(slugs):
            Participation.objects.create(
                event=event, actor=ActorFactory(slug=slug), role=role, position=position
            )
    for position, source in enumerate([SourceFactory()] if sources is None else sources):
        Citation.objects.create(event=event, source=source, position=position)
    event.topics.set([TopicFactory(slug=slug) for slug in topics])
    record.commit([event], author=author, reason=reason, approved_by=approval.ORIGIN)
    event.refresh_from_db()
    return event


def person(name: str, group: str = "", *, password: str | None = None) -> User:
    """A member of the group, `editors` or `reviewers`; an owner without one."""
    user = User.objects.create_user(name, password=password, is_staff=True, is_superuser=not group)
    if group:
        user.groups.add(Group.objects.get(name=group))
    return user
