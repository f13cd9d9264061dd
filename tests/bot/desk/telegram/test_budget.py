"""Twenty messages a minute: what is hot goes first, and what is not goes on soon after."""

from bot.desk.telegram.budget import COUNT, SPAN, Budget


def posts(budget: Budget, count: int, start: float, *, hot: bool) -> list[float]:
    """Let so many posts go, each as soon as it may; give when."""
    at, went = start, []
    for _ in range(count):
        at = budget.free_at(at, 1, hot=hot)
        budget.spend(at, 1)
        went.append(at)
    return went


def test_after_a_long_burst_of_hot_leads_ordinary_posts_go_on_within_about_a_minute() -> None:
    budget = Budget()
    hot = posts(budget, 400, 0.0, hot=True)
    ordinary = posts(budget, 30, hot[-1], hot=False)
    assert ordinary[0] - hot[-1] <= SPAN + 5
    whole = [*hot, *ordinary]
    assert all(later - one >= 60 for one, later in zip(whole, whole[COUNT:], strict=False))


def test_a_hot_post_goes_at_once_amid_ordinary_ones() -> None:
    budget = Budget()
    at = posts(budget, 60, 0.0, hot=False)[-1]
    assert budget.free_at(at, 2, hot=True) - at <= 5
