"""A clock that a journey moves, so that a week passes in a moment: for a server of its own, and for no other program."""

import datetime
import pathlib
import shutil
import struct
import subprocess


class Clock:
    """Days that have passed for the server since the journey began; the browser lives on by the real clock."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.file, self.library = folder / "ahead", folder / "clock.so"
        self.seconds = 0
        self._write()
        source = pathlib.Path(__file__).with_name("clock.c")
        compiler = shutil.which("cc") or "clang"  # Swift brings a clang along.
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", self.library, source, "-ldl"], check=True
        )

    def settings(self) -> dict[str, str]:
        """What the server's environment needs to live by this clock."""
        return {"LD_PRELOAD": str(self.library), "JOURNEY_CLOCK": str(self.file)}

    def go_on(self, days: int) -> None:
        self.seconds += days * 24 * 3600
        self._write()

    def go_to(self, moment: datetime.datetime) -> None:
        """Lets it be this moment, which is not behind the one it is."""
        seconds = int((moment - datetime.datetime.now(moment.tzinfo)).total_seconds())
        assert seconds >= self.seconds, "the clock does not go back"
        self.seconds = seconds
        self._write()

    def today(self) -> datetime.date:
        return (datetime.datetime.now() + datetime.timedelta(seconds=self.seconds)).date()

    def _write(self) -> None:
        # In place: the server has this very file in its memory.
        with self.file.open("r+b" if self.file.exists() else "w+b") as file:
            file.write(struct.pack("=q", self.seconds))
