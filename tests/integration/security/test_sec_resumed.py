"""A page whose connection was cut asks for its session by an id; the id alone is worth nothing."""

import asyncio
import json

import pytest
from integration import serving

from bench import streamlit_client
from tests import known_passwords, owners

PASSWORD = "seven lamps over a quiet harbour"


def shown(page: streamlit_client.Client) -> str:
    return repr(list(page._elements.values()))


def with_password(person: serving.Person) -> str:
    """The name with which this person now signs in by `PASSWORD`."""
    [(name,)] = owners.at(person.served.database).execute(
        "update users set password_hash = %s where id = %s returning name",
        [known_passwords.cheap_hash(PASSWORD), person.caller.user_id],
    )
    return str(name)


def claimed(page: streamlit_client.Client, served: serving.Served) -> str:
    """The cookie that a browser fetches after a login by the form."""
    code = json.loads(page.find("bridge_claim").proto.bytes or page.find("bridge_claim").proto.json)["code"]
    served.ask("POST", "/session/claim", json={"code": code}).raise_for_status()
    return str(served.client.cookies["saydone"])


@pytest.mark.parametrize("way", ["form", "cookie"])
def test_sec_59_who_knows_the_id_of_a_session_is_not_whose_it_is(served, way):
    ana, bob = served.person("ana"), served.person("bob")
    ana.add("A plan of my own")
    name = with_password(ana)

    async def visit() -> None:
        cookies = {"saydone": ana.login if way == "cookie" else "forged"}
        async with streamlit_client.Client(served.url, cookies) as page:
            await page.open()
            if way == "form":
                fields = {"User name or email": name, "Password": PASSWORD, "Sign in": True}
                await page.act(fields)
            assert "A plan of my own" in shown(page)
            for others in ({}, {"saydone": "forged"}, {"saydone": bob.login}):
                async with streamlit_client.Client(served.url, others, page.session_id) as strangers:
                    await strangers.open()
                    assert "A plan of my own" not in shown(strangers)
                    assert strangers.session_id != page.session_id
            await page.rerun()  # nor was she thrown out
            assert "A plan of my own" in shown(page)
            own = cookies if way == "cookie" else {"saydone": claimed(page, served)}
            async with streamlit_client.Client(served.url, own, page.session_id) as same:
                await same.open()
                assert "A plan of my own" in shown(same)
                assert same.session_id == page.session_id

    asyncio.run(visit())
