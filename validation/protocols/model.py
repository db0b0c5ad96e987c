"""The musculoskeletal model of others: put into a pose, asked how long a structure is. Nothing it says is kept."""

import warnings
from collections.abc import Iterable, Mapping

import mujoco
import numpy as np

from glidepath.body import Body
from validation.protocols import files
from validation.protocols.claims import limits
from validation.protocols.coordinates import Angles, Way, commands, ways

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the model warns about how it was put together; that is its makers' business
    import myo_sim

mujoco.set_mju_user_warning(lambda _: None)  # or it leaves a log file wherever it runs
NAME = "myofullbody"
Units = Mapping[str, float]
"""The units of a structure, each with its weight."""
Limits = Mapping[str, tuple[float, float]]
"""Joint to its lowest and highest angle, in degrees."""


class Model:
    """The right half of the model, its joints set in degrees, its couplings kept."""

    def __init__(self) -> None:
        """Load it without the muscles of the left side, which nobody asks for."""
        self.ways: tuple[Way, ...] = ways()
        self._model = _right_half()
        self._data = mujoco.MjData(self._model)
        self._at = {self._joint(n): int(self._model.jnt_qposadr[n]) for n in range(1, self._model.njnt)}
        self._slaves, self._masters, self._powers = self._couplings()
        self._shares = {way.joint: way.own_share for way in self.ways}
        self._index = {self._model.tendon(n).name.replace("_tendon", ""): n for n in range(self._model.ntendon)}
        self.limits: Limits = {joint: self._limits(joint) for joint in self.joints}

    @property
    def joints(self) -> tuple[str, ...]:
        """The joints that move of themselves and that our coordinates know."""
        named = [way.joint for way in self.ways] + [way.with_joint for way in self.ways if way.with_joint]
        return tuple(dict.fromkeys(named))

    def strength(self, unit: str) -> float:
        """How strong a unit is: its weight among the units of a structure; a ligament counts 1."""
        try:
            return float(self._model.actuator(unit).gainprm[2])
        except KeyError:
            return 1.0

    def healthy(self, body: Body) -> Limits:
        """Give the limits that both know: the model's, narrowed where a healthy person goes less far.

        The plane in which an arm is raised, and how high, are no coordinates of ours and keep the model's limits.
        """
        ends = {joint: [0.0] for joint in self.joints}
        for way in self.ways:
            ends[way.joint] += [way.sign * end for end in limits(body, way.coordinate)]
        planes = {joint for way in self.ways if way.with_joint for joint in (way.joint, way.with_joint)}
        return {
            joint: (low, high) if joint in planes else (max(low, min(ends[joint])), min(high, max(ends[joint])))
            for joint, (low, high) in self.limits.items()
        }

    def pose(self, angles: Angles, structure: str, *, clipped: bool = True) -> dict[str, float]:
        """Turn a pose of ours into the model's joint angles; where two coordinates move one joint they add up.

        `clipped` keeps every joint within the model's limits, which are often narrower than a healthy person's.
        """
        told: dict[str, float] = {}
        for command in commands(self.ways, angles, structure):
            told[command.joint] = told.get(command.joint, 0.0) + command.degrees
        if not clipped:
            return told
        return {joint: float(np.clip(degrees, *self.limits[joint])) for joint, degrees in told.items()}

    def lengths(self, told: Mapping[str, float]) -> np.ndarray:
        """Take a pose and give the length of every unit."""
        data = self._data
        data.qpos[:] = self._model.qpos0
        for joint, degrees in told.items():
            data.qpos[self._at[joint]] = np.radians(degrees)
        data.qpos[self._slaves] = np.polynomial.polynomial.polyval(data.qpos[self._masters], self._powers, tensor=False)
        for joint, degrees in told.items():
            data.qpos[self._at[joint]] = np.radians(degrees) * self._shares.get(joint, 1.0)
        mujoco.mj_kinematics(self._model, data)
        mujoco.mj_tendon(self._model, data)
        return data.ten_length

    def length(self, parts: Iterable[Units], told: Mapping[str, float]) -> float:
        """Give the length of a structure in a pose: the weighted mean of its units, parts in series added."""
        found = self.lengths(told)
        return sum(
            sum(weight * found[self._index[unit]] for unit, weight in units.items()) / sum(units.values())
            for units in parts
        )

    def each(self, units: Iterable[str], told: Mapping[str, float]) -> dict[str, float]:
        """Give the length of each unit in a pose."""
        found = self.lengths(told)
        return {unit: float(found[self._index[unit]]) for unit in units}

    def _limits(self, joint: str) -> tuple[float, float]:
        """The model's limits of a joint in degrees, the right way round."""
        low, high = (float(end) for end in np.degrees(self._model.joint(joint).range))
        return (-high, -low) if any(way.reversed for way in self.ways if way.joint == joint) else (low, high)

    def _joint(self, number: int) -> str:
        """The name of a joint."""
        return self._model.joint(number).name

    def _couplings(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The joints that follow another: places of both in the pose, and a polynomial in radians for each."""
        model = self._model
        found = [n for n in range(model.neq)
                 if model.eq_type[n] == mujoco.mjtEq.mjEQ_JOINT and model.eq_obj2id[n] >= 0]  # fmt: skip
        return (model.jnt_qposadr[model.eq_obj1id[found]], model.jnt_qposadr[model.eq_obj2id[found]],
                model.eq_data[found, :5].T.copy())  # fmt: skip


def structures(model: Model) -> dict[str, tuple[dict[str, float], ...]]:
    """Give the structures the model has: the parts of each, and the weighted units of each part."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    for row in files.rows("names.csv"):
        units = found.setdefault(row["structure"], {}).setdefault(row["part"], {})
        units[row["unit"]] = model.strength(row["unit"])
    return {structure: tuple(parts.values()) for structure, parts in found.items()}


def _right_half() -> mujoco.MjModel:
    """Build the whole body, then leave out what only the left side has; half the paths cost half the time."""
    wanted = {row["unit"] for row in files.rows("names.csv")}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spec = myo_sim.load_spec(NAME)
        for actuator in list(spec.actuators):
            if actuator.name not in wanted:
                spec.delete(actuator)
        for tendon in list(spec.tendons):
            if tendon.name.replace("_tendon", "") not in wanted:
                spec.delete(tendon)
        return spec.compile()
