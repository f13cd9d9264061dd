"""Where leads go, as the settings say."""

from __future__ import annotations

from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.outgoing.post import Post
from bot.services.outgoing.sending import Target
from bot.settings import Settings
from storage.engine import Database


def outbound(settings: Settings, database: Database, clock: Clock, feed: Feed) -> Post:
    """Wire the outgoing post: webhooks as the database has them, and HubSpot where there is a token."""
    crms: dict[str, Target] = {}
    if settings.hubspot_token:
        from bot.services.outgoing.hubspot import NAME, HubSpot  # noqa: PLC0415 - only with a token, as httpx
        from bot.services.outgoing.hubspot_fields import Stages  # noqa: PLC0415

        crms[NAME] = HubSpot(
            database,
            clock,
            token=settings.hubspot_token,
            api=settings.hubspot_api_url,
            stages=Stages(settings.hubspot_pipeline, settings.hubspot_stages),
            public_url=settings.public_url,
        )
    return Post(
        database,
        clock,
        feed,
        public_url=settings.public_url,
        crms=crms,
        own_machine=settings.webhooks_to_this_machine,
    )
