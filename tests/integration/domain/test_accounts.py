"""Accounts, logins, tokens and throttles."""

import datetime
import uuid

import bcrypt
import jwt
import psycopg
import pytest

from core import config, errors
from core.domain import accounts, passwords, profiles, sessions, throttle, tokens
from core.storage import workspace
from tests import known_passwords

PASSWORD = "correct horse battery"


CHEAP = pytest.mark.usefixtures("cheap_hashes")


@pytest.fixture
def cheap_hashes(monkeypatch):
    """Accounts are registered with hashes of bcrypt's lowest cost, for tests of something else than the cost."""
    monkeypatch.setattr(passwords, "COST", 4)


@pytest.fixture
def ana(database):
    return known_passwords.account(database, "ana", PASSWORD, "ana@example.org")


def logged_in(user_id, address):
    return sessions.authenticate(sessions.log_in(user_id, address).token)


@CHEAP
def test_the_first_account_is_the_administrator_and_the_next_a_member(database, address):
    ana = accounts.register("ana", PASSWORD, email="ana@example.org", address=address)
    bob = accounts.register("bob", PASSWORD, address=address)
    assert accounts.verify_login("ana@example.org", PASSWORD, address) == ana
    assert logged_in(ana, address).role == "admin"
    assert logged_in(bob, address).role == "member"


@CHEAP
def test_a_demo_user_is_never_the_administrator_and_never_logs_in_by_password(database, address):
    demo = accounts.register_demo("Europe/Lisbon", address)
    caller = logged_in(demo, address)
    assert (caller.role, caller.time_zone) == ("member", "Europe/Lisbon")
    first = accounts.register("ana", PASSWORD, address=address)
    assert logged_in(first, address).role == "admin"
    with pytest.raises(errors.Unauthenticated):
        accounts.verify_login(profiles.profile(workspace.read_workspace(caller)).name, "", address)


@pytest.mark.parametrize("login", ["ana", "ANA", " ana ", "ana@example.org", "Ana@Example.org"])
def test_one_logs_in_by_name_or_email_whatever_the_letter_case(ana, address, login):
    assert accounts.verify_login(login, PASSWORD, address) == ana


def test_sec_27_a_wrong_password_and_an_unknown_name_get_the_same_answer(ana, address, monkeypatch):
    said, costs, check = set(), [], bcrypt.checkpw
    monkeypatch.setattr(bcrypt, "checkpw", lambda given, kept: costs.append(kept[4:6]) or check(given, kept))
    for name in ("ana", "nobody"):
        with pytest.raises(errors.Unauthenticated) as caught:
            accounts.verify_login(name, "wrong", address)
        said.add(caught.value.message)
    assert len(said) == 1
    assert costs == [
        b"04",
        str(passwords.COST).encode(),
    ]  # ana's is a test's, nobody's takes as long as a real one


@CHEAP
@pytest.mark.parametrize("name", ["ana", "ANA"])
def test_a_taken_name_is_a_conflict(ana, address, name):
    with pytest.raises(errors.Conflict):
        accounts.register(name, PASSWORD, address=address)


@CHEAP
def test_sec_27_asking_which_names_are_taken_is_soon_throttled(ana):
    curious = accounts.Address("203.0.113.9")
    said = []
    for _ in range(8):
        try:
            accounts.register("ana", PASSWORD, address=curious)
        except (errors.Conflict, errors.TooManyRequests) as error:
            said.append(type(error))
    assert said == [errors.Conflict] * 6 + [errors.TooManyRequests] * 2
    with pytest.raises(errors.TooManyRequests):
        accounts.register("free", PASSWORD, address=curious)


@pytest.mark.parametrize(
    "password",
    [
        "short",
        "password123",
        "iloveyou1",
        "Saydone123",
        "zoe",
        "zoe-zoe!",
        "aaaaaaaaaaaa",
        "zoe@example.org",
        "password12345",
        "Zoe-ZoeZoe-Zoe",
        "zoezoe1987",
        "qwertyuiop123",
        "abababababababababab",
        "x" * 1001,
    ],
)
def test_sec_29_a_weak_password_is_refused_with_a_reason(database, address, password):
    with pytest.raises(errors.InvalidInput) as caught:
        accounts.register("zoe-zoe", password, email="zoe@example.org", address=address)
    assert caught.value.message


@pytest.mark.parametrize(
    "password",
    ["correct horse", "tulip-garden-9", "Mein Hund ist braun", "я люблю борщ", "8f3kd92j", "qhzvtmxw"],
)
def test_a_few_words_or_random_characters_are_good_enough(password):
    passwords.check_strength(password, name="zoe", email="zoe@example.org")


@CHEAP
@pytest.mark.parametrize(
    "password", ["x9" * 36, "x9" * 36 + "y", "é" * 60, "😀" * 64, "with\x00nul inside", "e\u0301clair-42"]
)
def test_sec_28_long_and_unusual_passwords_work_and_every_character_counts(database, address, password):
    accounts.register("zoe", password, address=address)
    assert accounts.verify_login("zoe", password, address)
    with pytest.raises(errors.Unauthenticated):
        accounts.verify_login("zoe", password + "!", address)
    with pytest.raises(errors.Unauthenticated):
        accounts.verify_login("zoe", password[:72] + "different", address)


def test_sec_34_only_a_bcrypt_hash_of_cost_12_is_kept(database):
    accounts.register("ana", PASSWORD)
    with psycopg.connect(database) as owner:
        [(kept,)] = owner.execute("select password_hash from users").fetchall()
    assert kept.startswith("$2b$12$")
    assert passwords.is_right(PASSWORD, kept)


def test_sec_24_the_eleventh_wrong_password_has_to_wait_also_after_a_restart(ana, address):
    for _ in range(10):
        with pytest.raises(errors.Unauthenticated):
            accounts.verify_login("ana", "wrong", address)
    with pytest.raises(errors.TooManyRequests) as caught:
        accounts.verify_login("ana", PASSWORD, address)
    assert caught.value.retry_after > 0


def test_sec_26_guesses_from_elsewhere_do_not_lock_the_owner_out(ana, address):
    for n in range(30):
        with pytest.raises((errors.Unauthenticated, errors.TooManyRequests)):
            accounts.verify_login("ana", "wrong", accounts.Address(f"198.51.100.{n % 3}"))
    assert accounts.verify_login("ana", PASSWORD, address) == ana


def test_a_throttle_opens_again_after_its_window(database):
    for _ in range(3):
        throttle.hit("test", "x", limit=3, window_seconds=60)
    with pytest.raises(errors.TooManyRequests):
        throttle.hit("test", "x", limit=3, window_seconds=60)
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("update throttles set resets_at = now() - interval '1 second'")
    throttle.hit("test", "x", limit=3, window_seconds=60)


def test_a_claim_code_gives_the_token_once(ana, address):
    login = sessions.log_in(ana, address)
    assert sessions.claim(login.claim_code) == login.token
    with pytest.raises(errors.Unauthenticated):
        sessions.claim(login.claim_code)
    with pytest.raises(errors.Unauthenticated):
        sessions.claim("x" * 43)


def test_sec_20_a_token_is_dead_at_once_after_logging_out(ana, address):
    login = sessions.log_in(ana, address)
    sessions.log_out(sessions.authenticate(login.token))
    with pytest.raises(errors.Unauthenticated):
        sessions.authenticate(login.token)


def test_sec_21_a_new_password_ends_every_session_and_token(ana, address):
    caller = logged_in(ana, address)
    other = sessions.log_in(ana, address).token
    with workspace.open_workspace(caller) as ws:
        api = tokens.add_api_token(ws, "laptop")
    with workspace.open_workspace(caller) as ws:
        accounts.change_password(ws, PASSWORD, "another good phrase")
    with pytest.raises(errors.Unauthenticated):
        sessions.authenticate(other)
    with pytest.raises(errors.Unauthenticated):
        sessions.authenticate_api_token(api, "rest")
    assert accounts.verify_login("ana", "another good phrase", address) == ana


def test_sec_31_changing_password_or_email_needs_the_current_password(ana, address):
    caller = logged_in(ana, address)
    with pytest.raises(errors.InvalidInput), workspace.open_workspace(caller) as ws:
        accounts.change_password(ws, "wrong", "another good phrase")
    with (
        pytest.raises(errors.InvalidInput, match="is the current one"),
        workspace.open_workspace(caller) as ws,
    ):
        accounts.change_password(ws, PASSWORD, PASSWORD)
    with pytest.raises(errors.InvalidInput), workspace.open_workspace(caller) as ws:
        profiles.update_profile(ws, email="evil@example.org", password="wrong")
    assert accounts.verify_login("ana@example.org", PASSWORD, address) == ana


def forged(ana, address, **changes):
    login = sessions.log_in(ana, address)
    claims = jwt.decode(login.token, options={"verify_signature": False})
    key = changes.pop("key", config.derived_key("login token"))
    algorithm = changes.pop("algorithm", "HS256")
    headers = changes.pop("headers", None)
    claims |= changes
    claims = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode(claims, key, algorithm=algorithm, headers=headers)


@pytest.mark.parametrize(
    "changes",
    [
        {"key": "x" * 32},
        {"key": "", "algorithm": "none"},
        {"algorithm": "HS512"},
        {"aud": "saydone-mcp"},
        {"iss": "elsewhere"},
        {"exp": None},
        {"jti": None},
        {"sub": None},
        {"sub": str(uuid.uuid4())},
        {"jti": str(uuid.uuid4())},
        {"jti": "' or true --"},
        {"exp": 1},
        {"sub": 7},
    ],
)
@pytest.mark.filterwarnings(
    "ignore::jwt.warnings.InsecureKeyLengthWarning"
)  # the forger's key is the forger's business
def test_sec_16_17_18_a_forged_token_is_nobodys(ana, address, changes):
    with pytest.raises(errors.Unauthenticated):
        sessions.authenticate(forged(ana, address, **changes))


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "sdt_" + "a" * 43, "é", None, "." * 10_000])
def test_what_is_no_token_is_nobodys(database, token):
    with pytest.raises(errors.Unauthenticated):
        sessions.authenticate(token)


def test_sec_19_a_login_lasts_a_week_by_the_databases_clock(ana, address, database):
    login = sessions.log_in(ana, address)
    claims = jwt.decode(login.token, options={"verify_signature": False})
    assert claims["exp"] - claims["iat"] == datetime.timedelta(days=7).total_seconds()
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("update auth_tokens set expires_at = now() + interval '1 minute'")
        assert sessions.authenticate(login.token)
        owner.execute("update auth_tokens set expires_at = now() - interval '1 second'")
    with pytest.raises(errors.Unauthenticated):
        sessions.authenticate(login.token)


def test_an_api_token_is_shown_once_kept_as_a_hash_and_can_be_revoked(ana, address, database):
    caller = logged_in(ana, address)
    with workspace.open_workspace(caller) as ws:
        token = tokens.add_api_token(ws, "laptop", scope="read", days=30)
    found = sessions.authenticate_api_token(token, "rest")
    assert (found.user_id, found.read_only, found.channel) == (ana, True, "rest")
    with psycopg.connect(database) as owner:
        rows = owner.execute("select t::text from auth_tokens t").fetchall()
    assert not any(token in row[0] for row in rows)
    with workspace.open_workspace(caller) as ws:
        tokens.revoke_token(ws, found.token_id)
    with pytest.raises(errors.Unauthenticated):
        sessions.authenticate_api_token(token, "rest")


def test_a_login_token_is_no_api_token_and_the_other_way_round(ana, address):
    login = sessions.log_in(ana, address)
    with workspace.open_workspace(sessions.authenticate(login.token)) as ws:
        token = tokens.add_api_token(ws, "laptop")
    with pytest.raises(errors.Unauthenticated):
        sessions.authenticate_api_token(login.token, "mcp")
    with pytest.raises(errors.Unauthenticated):
        sessions.authenticate(token)


def test_a_stranger_cannot_revoke_a_token(ana, address, database):
    bob = logged_in(known_passwords.account(database, "bob", PASSWORD), address)
    caller = logged_in(ana, address)
    with pytest.raises(errors.NotFound), workspace.open_workspace(bob) as ws:
        tokens.revoke_token(ws, caller.token_id)
    assert len(tokens.list_tokens(workspace.read_workspace(caller))) == 1


def test_sec_08_only_an_administrator_grants_roles_and_one_remains(ana, address, database):
    admin = logged_in(ana, address)
    bob_id = known_passwords.account(database, "bob", PASSWORD)
    bob = logged_in(bob_id, address)
    with pytest.raises(errors.Forbidden), workspace.open_workspace(bob) as ws:
        accounts.grant_role(ws, bob_id, "admin")
    with pytest.raises(errors.Conflict), workspace.open_workspace(admin) as ws:
        accounts.grant_role(ws, ana, "member")
    with workspace.open_workspace(admin) as ws:
        accounts.grant_role(ws, bob_id, "analyst")
    assert logged_in(bob_id, address).role == "analyst"


def test_a_name_is_written_as_its_language_is_and_hides_nothing(ana, address):
    caller = logged_in(ana, address)
    with workspace.open_workspace(caller) as ws:
        profiles.update_profile(ws, full_name="علی\u200cرضا")
    assert profiles.profile(workspace.read_workspace(caller)).full_name == "علی\u200cرضا"
    for hidden in ("An\u200ca", "علی\u200c", "An\u202ea"):
        with (
            pytest.raises(errors.InvalidInput, match="cannot be seen"),
            workspace.open_workspace(caller) as ws,
        ):
            profiles.update_profile(ws, full_name=hidden)


def test_an_administrator_looks_through_the_accounts_page_by_page_and_by_words(ana, address, database):
    admin = workspace.read_workspace(logged_in(ana, address))
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(
            "insert into users (id, name, email)"
            " select gen_random_uuid(), 'member-' || to_char(n, 'FM00'), 'm' || n || '@example.org'"
            " from generate_series(1, 60) n"
        )
    first, second = accounts.list_accounts(admin), accounts.list_accounts(admin, page=2)
    assert (first.total, first.pages, len(first.items), len(second.items)) == (61, 2, 50, 11)
    names = [one.name for one in (*first.items, *second.items)]
    assert names == sorted(names)
    assert accounts.list_accounts(admin, page=9).pages == 2
    assert [one.name for one in accounts.list_accounts(admin, " MEMBER-07 ").items] == ["member-07"]
    assert [one.name for one in accounts.list_accounts(admin, "m12@").items] == ["member-12"]
    assert accounts.list_accounts(admin, "%").total == 0
    bob = logged_in(known_passwords.account(database, "bob", PASSWORD), address)
    with pytest.raises(errors.Forbidden):
        accounts.list_accounts(workspace.read_workspace(bob))


def test_the_database_refuses_a_self_made_administrator(ana, address, database):
    bob = logged_in(known_passwords.account(database, "bob", PASSWORD), address)
    with pytest.raises(Exception, match="permission denied"), workspace.open_workspace(bob) as ws:
        ws.db.connection().exec_driver_sql("update users set role = 'admin'")
    with pytest.raises(Exception, match="only administrators"), workspace.open_workspace(bob) as ws:
        ws.db.connection().exec_driver_sql("select set_account_role(%s, 'admin')", (bob.user_id,))


@pytest.mark.parametrize("secret", ["short", "change-me-change-me-change-me-change-me", "a" * 64])
def test_sec_32_a_short_or_sample_secret_is_refused(secret, monkeypatch):
    monkeypatch.setenv("SAYDONE_SECRET_KEY", secret)
    config.settings.cache_clear()
    config.secret.cache_clear()
    try:
        with pytest.raises(errors.Unavailable, match="SAYDONE_SECRET_KEY"):
            config.secret()
    finally:
        monkeypatch.undo()
        config.settings.cache_clear()
        config.secret.cache_clear()


def test_a_generated_secret_is_kept_in_a_file_only_we_can_read(tmp_path, monkeypatch):
    monkeypatch.delenv("SAYDONE_SECRET_KEY")
    monkeypatch.setenv("SAYDONE_DATA_DIR", str(tmp_path / "data"))
    config.settings.cache_clear()
    config.secret.cache_clear()
    try:
        first = config.secret()
        config.secret.cache_clear()
        assert config.secret() == first
        assert len(first) >= 32
        assert (tmp_path / "data" / "secret").stat().st_mode & 0o777 == 0o600
    finally:
        monkeypatch.undo()
        config.settings.cache_clear()
        config.secret.cache_clear()
