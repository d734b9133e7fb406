"""Each answer of a publisher's host is read as the state of the link that it means."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from events.link_check import Answer, AskedForPatience, Asker


def asker(**options) -> Asker:
    return Asker(**{"agent": "test", "pause": 0, "timeout": 5, "inside": True, **options})


@pytest.mark.parametrize(
    ("path", "status", "leads_to"),
    [
        ("/alive", "alive", ""),
        ("/no-head", "alive", ""),
        ("/slash", "alive", ""),
        ("/dead", "dead", ""),
        ("/gone", "dead", ""),
        ("/moved", "redirected", "/new/moved"),
        ("/to-the-front", "dead", "/"),
        ("/to-the-door", "paywalled", "/subscribe?for=1"),
        ("/not-free", "paywalled", ""),
        ("/pay", "paywalled", ""),
        ("/for-some", "unknown", ""),
        ("/broken", "unknown", ""),
    ],
)
def test_an_answer_is_a_state(web, path, status, leads_to):
    found = asker().ask(web.url(path))
    assert found == Answer(status, web.url(leads_to) if leads_to else "")


def test_a_link_that_runs_in_a_circle_is_left_unknown(web):
    assert asker().ask(web.url("/round")) == Answer("unknown")


def test_only_the_web_is_asked(web):
    assert asker().ask(web.url("/elsewhere")) == Answer("unknown", reached=False)
    assert [path for _, path in web.asked] == ["/elsewhere"]


def test_a_host_that_no_longer_exists_is_dead():
    found = asker().ask("http://no-such-host.invalid/story")
    assert found == Answer("dead", reached=False)


def test_nobody_listening_is_unknown_for_it_may_pass(web):
    web.server.shutdown()
    web.server.server_close()
    assert asker().ask(web.url("/alive")) == Answer("unknown", reached=False)


def test_addresses_inside_the_own_network_are_not_asked(web):
    assert asker(inside=False).ask(web.url("/alive")) == Answer("unknown", reached=False)
    assert web.asked == []


def test_a_host_that_asks_for_patience_is_left_alone(web):
    one = asker()
    for path in ("/busy", "/alive"):
        with pytest.raises(AskedForPatience):
            one.ask(web.url(path))
    assert web.asked == [("HEAD", "/busy")]


def test_a_host_to_which_several_lead_is_asked_one_thing_at_a_time(web):
    one = asker()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(one.ask, [web.url(f"/alive?{n}") for n in range(8)]))
    assert (web.most, len(web.asked)) == (1, 16)


def test_requests_to_one_host_keep_their_distance(web):
    one = asker(pause=0.2)
    one.ask(web.url("/moved"))
    gaps = [b - a for a, b in zip(web.times, web.times[1:], strict=False)]
    assert [path for _, path in web.asked] == ["/moved", "/new/moved", "/new/moved"]
    assert min(gaps) >= 0.2
