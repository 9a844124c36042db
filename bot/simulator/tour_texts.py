"""What the people of the tour write: an invented day in Syria, told as such collectives tell it.

Nobody and nothing in it is real. It must not know who writes it, or when.
"""

from datetime import date

FLASH = "Do not drink tap water in Daraa today: oil got into the pump station of Ashari."
SOURCE = "The water office of Daraa"

_UPDATE = """\
Updates {day:%d-%m-%y}

The internet was cut for most of the day, so this one comes late and is for sure not \
complete. We may get some things wrong; then we will correct them.

# Northern front

– Clashes around the Tishreen dam did not stop during the whole night. The turbines stand \
still, and Kobane is without electricity since yesterday.
– In Manbij the shops stayed closed for the third day, as a protest against the kidnappings.
– Allegedly, a drone hit a truck on the road to Sarrin. We could not reach anybody there.

# Southren front

– Soldiers with four tanks entered a village in the countryside of Quneitra and searched \
houses. {witness} saw them leaving at noon.
– In Sweida some hundreds gathered again, women in the first rows, asking for a say in the \
new constitution.
– {road} between Daraa and Damascus is open. There are five checkpoints, and each one asks \
for other papers.
– We hear rumours of flour for the mill of Busra next week.
– Teachers of Jasim are on strike, as nobody paid them since December.

# Rumours

People in Deir ez-Zor say that the tribes and the SDF have agreed about the oil wells. \
Nobody showed us a paper.

# Evaluation of the day

Everybody talks about the big conferences, and nobody about bread and electricity. But in \
every town of this list people organised something by themselves today, and this is what we \
want to be remembered of this day.

Stay safe, and charge your phones when you can!
"""

WITNESS = "Abu Firas from the bakery"
COMMENT = "Please take out his name: it can bring him in danger."
REASON = (
    "One name is too much, see my comment. Who confirmed that the road is open? "
    "And it is “Southern”, not “Southren”."
)
EDITED = "“Southern”, “neighbours” in place of the name, and nothing is “confirmed” any more"

CORRECT = "/correct 2 The shops of Manbij were closed for the second day, not for the third."
CORRECTED = (
    "In Manbij the shops stayed closed for the second day, as a protest against the kidnappings."
)
RUMOUR = "flour for the mill of Busra"
TRUE = """\
The mill opened its gates, and two bakers were there.
https://example.org/the-mill-of-busra"""


def update(day: date) -> str:
    """Return the update of a day as it was first written."""
    return _UPDATE.format(day=day, witness=WITNESS, road="It is confirmed that the road")


def changed(day: date) -> str:
    """Return it with what the reviewer asked for."""
    text = _UPDATE.format(day=day, witness="Neighbours", road="The road")
    return text.replace("Southren", "Southern")
