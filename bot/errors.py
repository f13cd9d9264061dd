"""Failures that are told to the operator in plain sentences, without a traceback."""


class Failure(Exception):
    """Something the operator can put right.

    `problems` holds one sentence each, all that is wrong at once: what it is and what to do about it.
    The command line prints one a line on stderr and exits with 2.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
