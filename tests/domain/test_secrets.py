"""Passwords, codes and card numbers are hidden where many read; what only sounds like them is not."""

import pytest

from bot.domain.hiding import DOTS, hidden

SECRETS = """
password: [hunter2]
Password = [hunter2], thanks
PASSWORD:[Hunter2!]
The password is [hunter2].
the password is [swordfish] and the user is anna
My new password for the portal is [Ber-lin7]
password for anna@acme.com: [x9?kk]
Password:\\n[Summer]
password: [purple horse battery staple]
password "[open sesame]"
password: «[open sesame]»
the passphrase is "[over the hills]"
pw: [tiger]; user: anna
user/pwd: [anna/tiger1]
pass: [tiger]
Wifi password → [guest-2024]
API key: [sk-12ab34cd]
Login: anna / [tiger]
https://anna:[tiger]@example.com/feed
Passwort: [Geheim1]
Das Passwort lautet [Rosengarten].
Das Kennwort für das Portal ist [Rosen7garten]
WLAN-Passwort: [gast]
Zugangsdaten: anna | [Rosengarten]
Пароль: [секрет1]
пароль от почты: [qwerty]
Пароль — [Qwerty12]
пароль это [Qwerty12]
Логин: anna / [qwerty]
PIN: [1234]
pin [1234]
The PIN of my card is [123 456]
CVV [123]
cvc2: [1234]
mTAN: [123456]
security code is [987]
Prüfnummer: [123]
Sicherheitscode [9876]
пин-код [1234]
ПИН карты: [1234]
код из смс: [123456]
"""
PLAIN = """
I forgot my password
The password is wrong
password is not working
Please reset the password: it has expired
Passwords: please reset them all
password reset for order 2024-118
Change the password policy by 12:30
a password-protected file of 20 pages
Password?
Press the password "reset" button
Is the password still the same as in 2023
Das Passwort ist falsch
Passwort vergessen
Ich habe das Passwort von Herrn Meier nicht
Пароль не подходит
Забыл пароль от почты
Пароль: забыт
boarding pass: LH123
Drop a pin: 52.5, 13.4
Call +49 30 4111 1111 1111
Call me at 0049 30 41111111
Order 100200300400
IBAN DE89 3704 0044 0532 0130 00
DE89370400440532013000
GB82 WEST 1234 5698 7654 32
Tracking 00340434161094015902
Invoice 4111111111111112
EAN 4006381333931
IMEI 356938035643809
Meeting 12:30-13:00, room 1204
Tan shoes 12345
"""


@pytest.mark.parametrize("said", SECRETS.strip().split("\n"))
def test_what_is_named_a_secret_is_hidden(said) -> None:
    said = said.replace("\\n", "\n")
    before, _, rest = said.partition("[")
    secret, _, after = rest.partition("]")

    assert hidden(f"{before}{secret}{after}") == f"{before}{DOTS}{after}"


@pytest.mark.parametrize("said", ["my password hunter2x", "Mein Passwort fürs Konto hunter2x"])
def test_what_no_word_looks_like_is_hidden_without_a_sign(said) -> None:
    assert hidden(said) == said.replace("hunter2x", DOTS)


@pytest.mark.parametrize("said", PLAIN.strip().split("\n"))
def test_what_only_sounds_like_a_secret_stays(said) -> None:
    assert hidden(said) == said


@pytest.mark.parametrize(
    "number",
    [
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111\u00a01111\u00a01111\u00a01111",
        "5555 5555 5555 4444",
        "2223003122003222",
        "2200 0000 0000 0004",
        "6759649826438453",
        "6011 1111 1111 1117",
        "3530 1113 3330 0000",
        "3782 822463 10005",
        "3056 930902 5904",
        "6205500000000000004",
    ],
)
def test_a_cards_number_keeps_its_last_digits(number) -> None:
    last = number[-4:] if number[-4:].isdigit() else number.replace(" ", "")[-4:]

    assert hidden(f"Pay with {number}, please") == f"Pay with {DOTS} {last}, please"


def test_the_check_number_behind_a_card_goes_with_it() -> None:
    said = "4111 1111 1111 1111 exp 12/27 123"

    assert hidden(said) == f"{DOTS} 1111 exp 12/27 {DOTS}"


def test_several_secrets_in_one_text_are_each_hidden() -> None:
    said = "Log in at shop.example\nuser: anna\npassword: tiger7\nPIN: 1234\nThanks!"

    assert (
        hidden(said)
        == f"Log in at shop.example\nuser: anna\npassword: {DOTS}\nPIN: {DOTS}\nThanks!"
    )


def test_what_is_hidden_stays_as_it_is() -> None:
    once = hidden("password: tiger7, card 4111 1111 1111 1111")

    assert hidden(once) == once


def test_a_long_text_takes_no_time() -> None:
    said = "password for my " * 3000 + "1111 " * 3000

    assert hidden(said) == said
