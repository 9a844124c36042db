"""What the people of the tour write: an invented day in Syria, told as such collectives tell it.

Nobody and nothing in it is real. It must not know who writes it, or when.
"""

UPDATE = """\
Updates 14-02-25

The internet was cut for most of the day, so this one comes late and is for sure not \
complete. We are no journalists, only people who live here and call around. If we got \
something wrong we will correct it.

# Northern front

– Clashes around the Tishreen dam did not stop during the whole night. The turbines stand \
still, and Kobane is without electricity since yesterday.
– In Manbij the shops stayed closed for the third day, as a protest against the kidnappings.
– Allegedly, a drone hit a truck on the road to Sarrin. We could not reach anybody there.

# Southren front

– Soldiers with four tanks entered a village in the countryside of Quneitra and searched \
houses. Abu Firas from the bakery saw them leaving at noon.
– In Sweida some hundreds gathered again, women in the first rows, asking for a say in the \
new constitution.
– The road between Daraa and Damascus is open, but slow: five checkpoints, and each one asks \
for other papers.
– There are reports of shots at night near Izraa. Nobody seems to be hurt.
– Flour arrived to Busra after two weeks, and the bakery works until the evening.
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

REASON = (
    "Please take out the name of Abu Firas: it can bring him in danger. "
    "And it is “Southern”, not “Southren”."
)

CHANGED = UPDATE.replace("Southren", "Southern").replace(
    "Abu Firas from the bakery saw them leaving at noon.", "Neighbours saw them leaving at noon."
)
