"""Who may do what: every role and action, told apart from the table by sentences."""

from itertools import product

import pytest

from bot.services.policy import ALLOWED, Action, Role, may

EVERY = list(product(Role, Action, (True, False)))
TRUSTED_WITH_PROSPECTS = {Role.MANAGER, Role.LEAD_ADMIN, Role.ADMIN}
PERSONAL = {
    Action.SEE_LEADS,
    Action.SEE_CONTACTS,
    Action.SEE_CHAT,
    Action.REPLY,
    Action.NOTE,
    Action.EXPORT,
}
WHOLE_HOUSE = {Action.MANAGE_STAFF, Action.MANAGE_WEBHOOKS, Action.SEE_AUDIT}
ONES_OWN = {
    Action.REPLY,
    Action.SNOOZE,
    Action.TAKE_OVER,
    Action.HAND_BACK,
    Action.SET_OUTCOME,
    Action.REASSIGN,
}


def test_every_action_is_decided_for_every_role() -> None:
    assert set(ALLOWED) == set(Action)
    assert all(isinstance(may(role, action, own=own), bool) for role, action, own in EVERY)


@pytest.mark.parametrize(("role", "action", "own"), EVERY)
def test_each_pair_is_as_the_house_rules_say(role: Role, action: Action, own: bool) -> None:
    allowed = may(role, action, own=own)
    if role is Role.MARKETER and action in PERSONAL:
        assert not allowed
    if action in WHOLE_HOUSE:
        assert allowed == (role is Role.ADMIN)
    if role is Role.MANAGER and action in ONES_OWN:
        assert allowed == own
    if action in (Action.REPLY, Action.TAKE_OVER, Action.SET_OUTCOME, Action.HAND_BACK) and not own:
        assert not allowed
    if action in (Action.SEE_CONTACTS, Action.SEE_CHAT):
        assert allowed == (role in TRUSTED_WITH_PROSPECTS)
    if action is Action.EXPORT:
        assert allowed == (role in {Role.LEAD_ADMIN, Role.ADMIN})
    if may(role, action, own=False) and action is not Action.TAKE_FROM_ANOTHER:
        assert may(role, action, own=True)
    if may(Role.LEAD_ADMIN, action, own=own):
        assert may(Role.ADMIN, action, own=own)


def test_nobody_without_a_role_may_do_anything() -> None:
    assert not any(may((), action, own=own) for _, action, own in EVERY)


def test_of_two_roles_either_is_enough() -> None:
    both = {Role.MANAGER, Role.MARKETER}
    assert may(both, Action.EDIT_SCRIPTS)
    assert may(both, Action.SEE_CONTACTS)
    assert not may(both, Action.MANAGE_STAFF)


def test_whose_chat_it_is_matters_only_where_the_answer_differs() -> None:
    assert {action for action, (own, others) in ALLOWED.items() if own != others} == ONES_OWN
