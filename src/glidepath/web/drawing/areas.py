"""The regions of the body by area, as a list of places is read."""

AREAS = {
    "Head and neck": ("head_front", "jaw", "head_back", "neck_front", "neck_side", "neck_back", "spine_neck"),
    "Shoulder and arm": (
        "shoulder_top", "shoulder_front", "shoulder_side", "shoulder_back", "upper_arm_front", "upper_arm_back",
    ),
    "Elbow, forearm and hand": (
        "elbow_front", "elbow_outer", "elbow_inner", "elbow_back", "forearm_front", "forearm_back", "wrist_front",
        "wrist_back", "palm", "hand_back",
    ),
    "Trunk": (
        "chest", "ribs", "abdomen", "upper_back", "lower_back", "spine_upper", "spine_lower", "sacrum", "pelvic_floor",
    ),
    "Hip and thigh": (
        "groin", "hip_front", "hip_side", "buttock", "thigh_front", "thigh_inner", "thigh_outer", "thigh_back",
    ),
    "Knee, leg and foot": (
        "knee_front", "knee_inner", "knee_outer", "knee_back", "shin", "lower_leg_outer", "calf", "ankle_front",
        "ankle_inner", "ankle_outer", "achilles", "heel", "foot_top", "sole",
    ),
}  # fmt: skip
"""Places a person can point to, from head to foot; a region that is none of these is listed last."""
