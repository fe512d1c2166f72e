"""What a reading process gives up before it opens a file from outside: network, writing, other programs and processes.

A filter of system calls (seccomp) does it, for every thread of the process and for good. Linux on x86-64 and 64-bit ARM
has it; elsewhere nothing is given up, and `missing_guard` says so. What is refused stands in system_calls.py.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extractors.processes.system_calls import OPENING, REFUSED, SIGNALLING

_PR_SET_NO_NEW_PRIVS = 38
_SET_MODE_FILTER, _GET_ACTION_AVAIL, _ALL_THREADS = 1, 2, 1
_ALLOW, _FAIL, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


@dataclass(frozen=True, slots=True)
class _Machine:
    """How a kind of machine is told, which column of the system calls is its own, and the number of seccomp itself.

    Calls from `foreign_from` on are another way of numbering, for programs with short pointers; 0 where there is none.
    """

    architecture: int
    column: Literal[0, 1]
    seccomp: int
    foreign_from: int


_MACHINES = {
    "x86_64": _Machine(0xC000003E, 0, 317, 0x40000000),
    "aarch64": _Machine(0xC00000B7, 1, 277, 0),
}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def confine() -> bool:
    """Give up network, writing files, starting programs and touching other processes; for good, in every thread.

    False where the system cannot do it, and then nothing is given up.
    """
    if missing_guard():
        return False
    machine, library = _MACHINES[platform.machine()], ctypes.CDLL(None, use_errno=True)
    packed = _filter(machine, os.getpid())
    program = _Program(len(packed) // 8, packed)
    if library.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    return bool(library.syscall(machine.seccomp, _SET_MODE_FILTER, _ALL_THREADS, ctypes.byref(program)) == 0)


@cache
def missing_guard() -> str:
    """Why a reading process cannot be confined here, "" where it can."""
    if sys.platform != "linux":
        return f"{platform.system()} has no filter of system calls"
    machine = _MACHINES.get(platform.machine())
    if machine is None or sys.byteorder != "little" or ctypes.sizeof(ctypes.c_void_p) != 8:
        return f"no filter of system calls is declared for {platform.machine()}"
    library, action = ctypes.CDLL(None, use_errno=True), ctypes.c_uint32(_FAIL)
    if library.syscall(machine.seccomp, _GET_ACTION_AVAIL, 0, ctypes.byref(action)):
        return "this kernel or container does not allow a filter of system calls (seccomp)"
    return ""


def _filter(machine: _Machine, process: int) -> bytes:
    """The program of the filter: what it does not name is allowed."""
    refuse = _step(_RETURN, _FAIL | errno.EPERM)
    allow = _step(_RETURN, _ALLOW)
    load_number = _step(_LOAD, _NUMBER)
    steps = [_step(_LOAD, _ARCHITECTURE), _step(_EQUAL, machine.architecture, 1, 0), _step(_RETURN, _KILL), load_number]
    if machine.foreign_from:
        steps += [_step(_AT_LEAST, machine.foreign_from, 0, 1), refuse]
    for numbers in REFUSED.values():
        if (number := numbers[machine.column]) is not None:
            steps += [_step(_EQUAL, number, 0, 1), refuse]
    for *opening, place in OPENING.values():
        if (number := opening[machine.column]) is None:
            continue
        flags = _step(_LOAD, _FIRST_ARGUMENT + 8 * place)
        steps += [_step(_EQUAL, number, 0, 4), flags, _step(_ANY_BIT, _WRITES, 0, 1), refuse, allow]
    for signalling in SIGNALLING.values():
        named = _step(_LOAD, _FIRST_ARGUMENT)
        steps += [
            _step(_EQUAL, signalling[machine.column], 0, 5),
            named,
            _step(_EQUAL, process, 2, 0),
            _step(_EQUAL, 0, 1, 0),
            refuse,
            allow,
        ]
    return b"".join([*steps, allow])


def _step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_false, value)
