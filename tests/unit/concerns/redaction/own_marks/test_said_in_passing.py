"""Name, firm, number and post that are said in passing, without a word for them, and what of others sounds the same."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.redact import Redaction, redact
from bot.concerns.redaction.self_identification import spans

OWN = [
    ("im on Tern Cars, plate 118, dont want that known. theres a lad drives for Halyard", "plate 118"),
    ("im with Gull Cabs badge 44 and saw her", "badge 44"),
    ("I am a driver for Kelp Taxis, call sign 9", "call sign 9"),
    ("I am driver 6 year for Saltbird Cars. Every thursday one man ring", "Saltbird Cars"),
    ("been driving nights for gannet cabs since march and seen it all", "gannet cabs"),
    ("I work as driver 3 years with Harbour Taxis, I know this girl", "Harbour Taxis"),
    ("drive for Kelp Private Hire me, picked her up at 2", "Kelp Private Hire"),
    ("theres a black bmw at gate. im brightwater cars TU70 HND ive pulled in at the services", "brightwater cars"),
    ("theres a black bmw at gate. im brightwater cars TU70 HND ive pulled in at the services", "TU70 HND"),
    ("im Tern Taxis, GX70 ABN, waiting outside", "GX70 ABN"),
    ("Change booth at Mudskipper Arcade. Older man has been buying tokens for boys", "Change booth"),
    ("Front desk, Gannet House. A man came in with a girl", "Front desk"),
    ("Box office at the Alhambra. Lad of 12 came with a man", "Box office"),
    ("Window cleaner by trade, you see all sorts. Tall house with the blue door", "Window cleaner"),
    ("Postie by trade me. There is a flat on Whelk Lane", "Postie"),
    ("she is in my own corridor so not a word that it came from me", "my own corridor"),
    ("he teaches in my department and he will know", "my department"),
    ("im on Kelp Couriers, theres four of us", "Kelp Couriers"),
    ("hes taking her every night. am on Fulmar Coaches me and we all know each other", "Fulmar Coaches"),
    ("she got in his. on tern taxis me so dont put the firm", "tern taxis"),
    ("i'm on Sandling Cabs nights, keep it out of it", "Sandling Cabs"),
    ("its a girl of 13. theres only five of us on lates", "five of us"),
    ("names Bernard. but keep that to yourself", "Bernard"),
    ("names Jolanta, i dont want that passed on", "Jolanta"),
    ("i just wanted it written down. names Desmond but thats not for the file", "Desmond"),
    ("name's Wilf but thats not to go any further", "Wilf"),
    ("names dermot, please dont give it out", "dermot"),
    ("i mend bikes, Cockle Cycle Works, so please dont say where from", "Cockle Cycle Works"),
    ("i do nails, Gloss and Go, dont say which shop it was", "Gloss and Go"),
    ("we sell vapes, Cloud Cove, keep the shop out of it", "Cloud Cove"),
    ("I cut hair, Shear Delight, please dont put where", "Shear Delight"),
    ("i do the ticket desk at Limpet Cinema. a lad of 13 was crying", "ticket desk"),
    ("i work the toll booth at Cormorant Bridge. two girls in a van", "toll booth"),
    ("i do the tombola at the village hall and he hangs round the kids", "tombola"),
    ("i look after the skate hire at Frostgate Rink. a man of 40 pays for them", "skate hire"),
    ("conductor 4418 if anyone asks but keep it off the record", "4418"),
    ("a girl got off with him. guard 209 if you must have it, dont write that down", "209"),
    ("porter 5521 but dont put that anywhere", "5521"),
    ("I'm only a lollipop man so who'd believe me", "lollipop man"),
    ("I'm just the window cleaner, nobody asks me", "window cleaner"),
    ("im just a bin man so nobody listens", "bin man"),
    ("I'm nothing but a school cook really", "school cook"),
    ("Been postman round here 30 years. He has girls in", "postman"),
    ("Been the dinner lady here since 1998. He keeps her back", "dinner lady"),
    ("Been a bus driver 12 years now. A man got on with her", "bus driver"),
    ("Been groundsman at this club twenty years and seen nowt like it", "groundsman"),
    ("Support worker w/ Brightpath housing. Lad of 14", "Brightpath"),
    ("School nurse with Tidewell Trust. Girl of 12", "Tidewell"),
    ("Family worker for Anchorage Project. Girl of 12", "Anchorage"),
    ("am at number forty two teasel road and its number forty where they come and go", "number forty two"),
    ("we're at seven plover close and its the lot at number nine", "seven"),
    ("im in flat three and its flat six hes got her in", "flat three"),
    ("I'm number 12 and its number 14 on Smithy Lane", "number 12"),
    ("reception at two herons, theyre in the bar now", "reception"),
    ("night porter at the bittern, hes just gone up with her", "night porter"),
    ("bar staff at the old anchor, theres a man with a girl", "bar staff"),
    ("I do the cleaning at a nursery, Little Puffins. He locks the door", "cleaning"),
    ("I do the gardens at a care home in Tern. He takes her in the shed", "gardens"),
    ("I told the head and she told me to get back to my mopping", "mopping"),
    ("sir i am taxi man. one girl is cry in back", "taxi man"),
    ("hello i am kitchen boy in Fulmar Hotel, man come with girl", "kitchen boy"),
    ("my job is cleaner in school, i see him with girl", "cleaner"),
    ("i am work like security in club, he come with girl", "security"),
    ("bro i am parcel driver\ngirl open the door", "parcel driver"),
    ("i am nail lady, man bring girl for nails", "nail lady"),
    ("am with Puffin Minibuses me, small outfit", "Puffin Minibuses"),
    ("we're on Dunlin Taxis days, everyone knows everyone", "Dunlin Taxis"),
    ("name is Agnes. not to be shared please", "Agnes"),
    ("i sell carpets, Weft and Warp, so keep the shop name off it", "Weft and Warp"),
    ("I groom dogs, Pampered Paws, please dont say which salon", "Pampered Paws"),
    ("i work the raffle at Brine Social Club and he sits with a girl of 12", "raffle"),
    ("i man the lost property at Kestrel Station. a man keeps coming", "lost property"),
    ("driver 3390 in case you need it. dont put it down anywhere", "3390"),
    ("steward 118 if asked, but leave that out", "118"),
    ("I'm only the cleaner so who cares what I say", "cleaner"),
    ("I am just a care assistant. He shuts the door", "care assistant"),
    ("just a lunchtime supervisor me, but I saw it", "lunchtime supervisor"),
    ("I've been a lollipop lady at this school 18 years", "lollipop lady"),
    ("Been chambermaid here since lockdown", "chambermaid"),
    ("Been on the bins round here 20 years", "bins"),
    ("Outreach nurse with Saltmarsh Health. Girl, 14", "Saltmarsh"),
    ("Play worker w/ Sunbeams. Boy of 9 told me", "Sunbeams"),
    ("i'm in number 6 and it's number 8 across the way", "number 6"),
    ("am at flat nineteen and theyre next door", "flat nineteen"),
    ("security at the mermaid, theyve gone in the toilets", "ecurity"),
    ("lifeguard at tern baths, shes in the changing room with him", "ifeguard"),
    ("I do the laundry at a hotel on the front. Room 12 had blood", "laundry"),
    ("I do the ironing for a guest house", "ironing"),
    ("he laughed and said go back to my broom", "broom"),
    ("manager said stick to my tills", "tills"),
    ("hello sir i am hotel cleaner, i see girl", "hotel cleaner"),
    ("my work is kitchen porter. chef touch the boy", "kitchen porter"),
    ("i am chef in restaurant, boss bring girl 14", "chef"),
    ("me i am the car wash man, they bring girl in car", "car wash man"),
    ("i is truck driver, at services girl cry", "truck driver"),
    ("i am the bin lorry driver and saw her", "lorry driver"),
    ("warden 602 if they ask, but not on the form", "602"),
    ("im just a cloakroom attendant so it wont count", "cloakroom attendant"),
    ("Been matron here 9 years", "matron"),
    ("hello, i am babysitter for family, uncle touch girl", "babysitter"),
    ("i am work in hotel like maid, i see girl", "maid"),
    ("i am gardener, see from garden man with small girl", "gardener"),
    ("I'm just a plumber but I know what I saw", "plumber"),
    ("Been a milkman round here 20 years", "milkman"),
]


@pytest.mark.parametrize(("text", "own"), OWN)
def test_what_names_the_writer_in_passing_is_withheld(text: str, own: str) -> None:
    """A firm is the writer's where they drive for it, and a plate behind it is their own."""
    assert own in " ".join(text[start:end] for start, end in spans(text))


OF_OTHERS = [
    "im behind Tern Cars, plate 118, theres a girl in it",
    "he is driver for Saltbird Cars and he takes her every thursday",
    "the driver who took her drives for gannet cabs",
    "im watching cars TU70 HND is one of them",
    "im behind brightwater cars TU70 HND and there is a girl in it",
    "im following two cars GX70 ABN and a van",
    "Change booth at the arcade was where he sat with them",
    "He is a window cleaner by trade and looks in at the girls",
    "the man told me he is a plumber by trade",
    "they smoke in the corridor outside the music room",
    "its the drama department, he has a key",
    "hes on Gull Cabs and theres six of them on days",
    "im on the bus behind Gull Cabs, she got in",
    "he hangs round the gates. names Carl. i dont want him to know i said",
    "a lad picks her up. names Carl, but he said keep that to yourself",
    "the girls names Ellie, dont give that out",
    "he fixes phones, Brine Mobile Repairs, and keeps the pictures",
    "he does the change booth at Mudskipper Arcade",
    "hes driver 7731 but dont put that on anything",
    "the driver 7731 if you need it keeps asking for her",
    "shes just a dinner lady so nobody listens to her",
    "he said im just a delivery rider let me in",
    "Hes been caretaker here 25 years and takes girls to the shed",
    "Been caretaker here 25 years has Mr Fenwick and he touches them",
    "Been seen with the caretaker here for years",
    "Youth worker w/ Harbourlights outreach takes girls home",
    "Youth worker with Kayden. He gave him vapes",
    "she is at number eleven whelk lane and its number nine he goes to",
    "im at number nine whelk lane with her and hes outside",
    "front desk at seven cormorants let them in the lift",
    "he told her to stick to her gravy",
    "i do the cleaning at his flat and he touches me",
    "she does the cooking at a village primary and he waits for her",
    "she is clean lady in Gannet House and man hit her",
    "i am school girl and he touch me",
    "i am young lady of 14 and he want pictures",
    "i do boxing at the arcade club and the trainer touches us",
    "we met at the arcade, Mudskipper, he bought her vapes",
    "delivery rider at number 14 took her in",
    "she is 12 and its number 14 he lives at",
    "im 12 and its number 14 where he lives",
    "im on holiday and cars keep coming to next door",
    "names Kayden. hes 13 and dont want anyone told",
    "i make videos, Tiktok mostly, and he said dont say where i live",
    "i do my homework at Mudskipper Arcade and he sits with me",
    "we do swimming, Tern Leisure, and he films us",
    "driver 77 from Zippy said dont tell anyone about that",
    "bus 44 and dont forget it goes past the school",
    "room 31 if you need it but dont say i told",
    "I'm just a kid in care and nobody listens",
    "im just the girl he picked",
    "Been with him two years now, he is a taxi driver",
    "Taxi driver with a white Skoda. He takes her",
    "Taxi driver for Zippy Cars takes her every night",
    "i'm at seven sisters park and its the lad from number 9",
    "taxi driver at the rank, hes taking girls",
    "security at the mermaid, hes letting them in for favours",
    "he told me to get back to my room",
    "mum told me to get on with my reading",
    "i am house girl in Gannet House, boss not let me go",
    "i am nail girl, man lock door, i am 15",
    "i am worker for him he not pay me, he touch me",
    "i do the cleaning for a man and he locks me in",
    "is a delivery rider who came, girl opened",
    "im with the cleaner now and she saw it",
    "i am with gardener now and he saw her too",
    "the plumber is just a friend of his and gives her pills",
    "a photographer from town wants her at his studio",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_what_is_told_of_others_stays(text: str) -> None:
    """Police need the firm, plate, work and place of whom it is about."""
    assert list(spans(text)) == []


SCENES = [
    ("i do the change booth at Mudskipper Arcade. he had her by the machines", "Mudskipper Arcade"),
    ("hello i am clean lady in Gannet House, man come with girl", "Gannet House"),
    ("am at number eleven whelk lane and its number nine where they go in", "whelk lane and its number nine"),
    ("front desk at seven cormorants, theyre in the lift", "seven cormorants"),
    ("I do the cooking at a village primary, Upper Thistlewick. He locks the door", "Upper Thistlewick"),
    ("its a girl, Poppy, 11. I'm just a dinner lady so nobody listens. Mr Fenwick has her in", "Mr Fenwick has her in"),
]


@pytest.mark.parametrize(("text", "scene"), SCENES)
def test_where_it_is_and_who_it_is_about_stay_beside_the_own_post(text: str, scene: str) -> None:
    """Withheld is what the writer is; the house, the child and the person of concern are what police need."""
    assert scene in redact(text, Redaction()).text
    assert "[withheld]" in redact(text, Redaction()).text


def test_somebody_told_of_in_the_sentence_before_may_have_the_name() -> None:
    """ "names Alan. dont give that out" is the writer's where nobody else was spoken of."""
    asks = "names Alan. but i dont want that given out"
    assert "Alan" not in redact(f"i just want it wrote down. {asks}", Redaction()).text
    assert "Alan" in redact(f"he waits for her at the gates. {asks}", Redaction()).text
