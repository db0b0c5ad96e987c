"""The same signs again, and what to do next.

What decides: a change in a measure that may decide (pressure pain threshold may not). A round is the passes on
one structure and the after-readings that follow. The numbers here are the house's own unless a source is named.
"""

from collections.abc import Mapping, Sequence

from glidepath.body import Body, Evidence, Link, Side
from glidepath.catalogue import Measure
from glidepath.measure import Change, Reading, Verdict, change, sign_of
from glidepath.palpate import Candidate
from glidepath.release import Pass
from glidepath.retest.values import Again, Aim, NextStep, Onto, Onward, Round, Stop, Why

PAIN_FLARE = {"nprs": 2.0, "vas": 20.0}
"""Rise of pain within a visit that stops it: 2 of 10 (the size of an in-visit change linked to the later
course, Cook 2012), below the error of the scale on purpose, because stopping too early costs less."""
ROUNDS_EACH = 2
"""Rounds on one structure before moving on even while it responds."""
SILENT_ROUNDS = 3
"""Rounds in one visit without any real change after which nothing is said to respond."""
MINUTES_A_ROUND = 2.0
"""Minutes that another round of three passes with its re-test takes; with less left the visit closes."""
LINK_WEIGHT = {Evidence.STRONG: 1.0, Evidence.MODERATE: 0.75, Evidence.LIMITED: 0.5, Evidence.CONVENTION: 0.3}


def next_step(
    before: Sequence[Reading],
    after: Sequence[Reading],
    *,
    done: Round,
    earlier: Sequence[Round] = (),
    candidates: Sequence[Candidate] = (),
    body: Body,
    measures: Mapping[str, Measure],
    condition: str = "",
    aims: Sequence[Aim] = (),
    minutes_left: float,
    limit: int,
    barred: frozenset[tuple[str, Side]] = frozenset(),
) -> NextStep:
    """Judge each sign against its reading before treatment and say what comes next.

    `before` are the readings before any treatment today; `done` is the round just finished, with the readings
    just before it; `candidates` are ranked structures still worth a hand; `limit` is the protocol's tolerance
    limit, 0 to 10; `barred` are places a precaution closes.

    Raises: ValueError when a sign was not taken before as it was after.
    """
    since_start = compare(before, after, measures=measures, condition=condition)
    this_round = compare(done.before, after, measures=measures, condition=condition)
    stop = _must_stop(since_start, this_round, done.passes, limit)
    if stop is None:
        stop = _may_stop(since_start, after, aims, minutes_left)
    if stop is not None:
        return Stop(why=stop[0], changes=since_start, sentence=stop[1])
    responded = any(_improved(item) for item in this_round)
    rounds_here = 1 + sum(_place(past) == _place(done) for past in earlier)
    if responded and rounds_here < ROUNDS_EACH:
        name = body.structures[done.structure].spoken
        return Again(
            structure=done.structure, side=done.side, changes=since_start,
            sentence=f"The {name} is responding and the goal is not reached: treat it once more.",
        )
    options = onward(done, earlier=earlier, candidates=candidates, body=body, barred=barred)
    silent = not any(_improved(item) for item in since_start)
    if not options or (silent and len(earlier) + 1 >= SILENT_ROUNDS):
        return Stop(why=Why.NO_RESPONSE, changes=since_start, sentence=_no_response(silent))
    return Onward(options=options, changes=since_start, sentence=_onward_sentence(done, responded, options, body))


def compare(
    before: Sequence[Reading], after: Sequence[Reading], *, measures: Mapping[str, Measure], condition: str
) -> tuple[Change, ...]:
    """Pair each after-reading with the latest earlier reading of the same sign and judge the change.

    Raises: ValueError when an after-reading has no partner.
    """
    partners = {sign_of(reading): reading for reading in before}
    missing = [reading.measure for reading in after if sign_of(reading) not in partners]
    if missing:
        raise ValueError(f"no reading before treatment to hold {', '.join(missing)} against")
    return tuple(
        change(partners[sign_of(reading)], reading, measure=measures[reading.measure], condition=condition)
        for reading in after
    )


def onward(
    done: Round,
    *,
    earlier: Sequence[Round] = (),
    candidates: Sequence[Candidate] = (),
    body: Body,
    barred: frozenset[tuple[str, Side]] = frozenset(),
) -> tuple[Onto, ...]:
    """Rank where to go next: along the chain from here, or to what else limits the motion, best first."""
    closed = {_place(done), *(_place(past) for past in earlier)} | barred
    found = {(option.structure, option.side): option for option in _linked(done, body)}
    for candidate in candidates:
        place = (candidate.structure, candidate.side)
        if candidate.score > 0:
            found[place] = _merged(found.get(place), candidate)
    open_ones = [option for place, option in found.items() if place not in closed]
    return tuple(sorted(open_ones, key=lambda option: (-option.score, option.structure, option.side)))


def _linked(done: Round, body: Body) -> list[Onto]:
    """Follow every link from the structure just treated, in both directions, staying on its side."""
    options = []
    for link in body.around(done.structure):
        other = body.structures[link.other(done.structure)]
        if other.treated:
            options.append(Onto(
                structure=other.id, side=done.side, score=LINK_WEIGHT[link.evidence], evidence=link.evidence,
                reasons=(_link_words(link),),
            ))
    return sorted(options, key=lambda option: option.score)


def _link_words(link: Link) -> str:
    """Say why a link leads on and how well that is supported."""
    return f"{link.reason} ({link.kind.value}, evidence: {link.evidence.value})"


def _merged(option: Onto | None, candidate: Candidate) -> Onto:
    """Join what the chain says with what the hands and the range say."""
    if option is None:
        return Onto(structure=candidate.structure, side=candidate.side, score=candidate.score,
                    evidence=Evidence.CONVENTION, reasons=candidate.reasons)
    return Onto(structure=option.structure, side=option.side,
                score=round(option.score + candidate.score, 3), evidence=option.evidence,
                reasons=option.reasons + candidate.reasons)


def _must_stop(
    since_start: Sequence[Change], this_round: Sequence[Change], passes: Sequence[Pass], limit: int
) -> tuple[Why, str] | None:
    """Find what forbids going on: worse, or more than the person could tolerate."""
    for item in (*since_start, *this_round):
        if item.verdict is Verdict.WORSE or item.gain <= -PAIN_FLARE.get(item.after.measure, float("inf")):
            return Why.WORSE, f"Worse since treatment began, so stop for today. {item.sentence}"
    over = [done.tolerance for done in passes if done.tolerance is not None and done.tolerance > limit]
    if over:
        return Why.TOLERANCE, f"Discomfort reached {max(over)}/10, past the limit of {limit}, so stop for today."
    return None


def _may_stop(
    since_start: Sequence[Change], after: Sequence[Reading], aims: Sequence[Aim], minutes_left: float
) -> tuple[Why, str] | None:
    """Find a good reason to close: today's aims are met, or the time is spent."""
    values = {sign_of(reading): reading for reading in after}
    reached = [aim for aim in aims if aim.sign in values and aim.met_by(values[aim.sign].value)]
    if aims and len(reached) == len(aims):
        return Why.GOAL_MET, "The goal set for this course is reached: close here and keep it with home care."
    deciding = [item for item in since_start if item.decides]
    if deciding and all(item.verdict is Verdict.WORTHWHILE for item in deciding):
        return Why.GOAL_MET, "Every comparable sign has changed by a worthwhile amount: close here for today."
    if minutes_left < MINUTES_A_ROUND:
        return Why.TIME, "The time set aside is spent: close here and note where to begin next time."
    return None


def _improved(item: Change) -> bool:
    """Say whether a change may count as improvement."""
    return item.decides and item.verdict.won


def _place(done: Round) -> tuple[str, Side]:
    """Give where a round was."""
    return done.structure, done.side


def _no_response(silent: bool) -> str:
    """Say that nothing is left to try today."""
    if silent:
        return "Nothing treated today has changed a sign by more than its error: stop, and review the plan."
    return "No related structure is left to treat today: close here."


def _onward_sentence(done: Round, responded: bool, options: Sequence[Onto], body: Body) -> str:
    """Say why this structure is left and which comes first."""
    here = body.structures[done.structure].spoken
    there = body.structures[options[0].structure].spoken
    why = "has had its share of passes" if responded else "did not change a sign by more than its error"
    return f"The {here} {why}: go on to the {there}."
