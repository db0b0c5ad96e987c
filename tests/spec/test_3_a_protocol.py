"""Chapter 3. A protocol is derived from what a structure does.

Start where the structure is short, take contact, hold the slack, and let the person move to where it is long. Nobody
without a clearance has a protocol: the clearance is an argument of the function.
"""

from glidepath.body import Movement, Side
from glidepath.catalogue import Bar, Rung, shelf
from glidepath.release import Protocol, Withheld, protocol
from glidepath.screen import Cleared, Place, Precaution

HELD = shelf()
SOLEUS = HELD.body.structures["soleus"]
RELEASE = HELD.techniques["active_release"]
CALM = Cleared(rung=Rung.GO, watch=(), precautions=())


def test_the_soleus():
    """It points the foot, so it starts pointed and is lengthened by pulling the foot up."""
    card = protocol(SOLEUS, Side.LEFT, CALM, body=HELD.body, technique=RELEASE)

    assert isinstance(card, Protocol)
    assert ["ankle_plantarflexion"] == [pose.motion for pose in card.start]
    assert ["ankle_dorsiflexion"] == [pose.motion for pose in card.end]
    assert (3, 5) == card.passes


def test_within_the_range_the_person_has():
    """Somebody whose ankle stops at 7 degrees is not asked for 20: poses are given to five degrees, rounded down."""
    own = {Movement(motion="ankle_dorsiflexion", side=Side.LEFT): 7.0}
    card = protocol(SOLEUS, Side.LEFT, CALM, body=HELD.body, technique=RELEASE, available=own)

    assert isinstance(card, Protocol)
    assert [5.0] == [pose.degrees for pose in card.end]


def test_nothing_over_a_wound():
    """A wound over the left calf closes the left soleus and leaves the right one open."""
    place = Place(region="calf", side=Side.LEFT)
    wound = Precaution(id="open_wound", bar=Bar.AVOID, places=(place,), sentence="A wound.")
    careful = Cleared(rung=Rung.GO, watch=(), precautions=(wound,))

    assert isinstance(protocol(SOLEUS, Side.LEFT, careful, body=HELD.body, technique=RELEASE), Withheld)
    assert isinstance(protocol(SOLEUS, Side.RIGHT, careful, body=HELD.body, technique=RELEASE), Protocol)
