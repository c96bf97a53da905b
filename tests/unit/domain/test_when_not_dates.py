"""What only looks like a date. Seen from Wednesday 11 March 2026, ten o'clock; the notation is explained in `when_notation`."""

import pytest

from tests.unit.domain import when_notation

CASES = """
- | buy 2 apples
- | call 555-0199
- | may I have the report
- | they sat down in the sun
- | march on without me
- | give me a second
- | the second option
- | version 2.4.1 released
- | pay $500
- | room 12 needs cleaning
- | 10% discount
- | read chapter 5
- | buy 3-4 bananas
- | set a new record
- | the money is gone
- | fridge magnets
- | monorail tickets
- | todays
- | Sunny walk
- | decide on a plan
- | marchers unite
- | page 10 of the report
- | add eggs to the shopping list
- | ratio 3/4 cup sugar
- | score was 3:2
- | at home
- | one more thing
- | first things first
- | in the end
- | for the last time
- | hello world
- | see you later
- | good morning
- | good night everyone
- | have a nice day
- | all day long
- | what a day
- | email bob@friday.com
- | see http://example.com/2024/05/06
- | 1.5 liters of milk
- | it takes 3 days
- | a 10 minute walk
- | I have been 5 times
- | order 66
- | 3rd floor
- | 2nd draft
- | the first one
- | half a pound of butter
- | a quarter pounder
- | this and that
- | who won the last game
- | every one of us
- | everything is fine
- | each of them
- | other people
- | the other one
- | it may rain
- | Mr. March
- | phone 650 253 0000
- | call +1 650 253 0000
- | 1,234 items
- | B2B sales
- | room 5b
- | iPhone 15
- | windows 11
- | Fahrenheit 451
- | 24/7 support
- | 50/50
- | from a to b
- | in between
- | any time
- | at last
- | on time
- | past
- | next
- | the end
- | a m
- | pm
- | at pm
- | o'clock
- | twenty
- | one
- | two and two
- | between us
- | 10
- | secondhand
- | minutes
- | weeks
- | years of experience
- | nightmare
- | mornington
- | midnightly
- | I went to the fall
- | spring water
- | summer dress
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_there_is_no_date_here(expected: str, text: str) -> None:
    assert when_notation.read(text) == expected
