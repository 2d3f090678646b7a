"""Rasa's own command line, without TensorFlow. Started by ``bot.start serveer``."""

from __future__ import annotations

from bot import zonder_tensorflow


def main() -> None:
    """Run Rasa with the arguments of this process."""
    zonder_tensorflow.zet_aan()
    from rasa.__main__ import main as rasa_main

    rasa_main()


if __name__ == "__main__":
    main()
