"""Measurements: the SDK beside its peers, the SDK and the generator against the clock.

    make peers    python -m bench.peers    docs/peers.md    what each package does, program by program
    make bench    python -m bench.speed    docs/bench.md    how fast it is, beside the others in the same run

Both pages are written by these programs alone. Nothing here is a test: what is measured depends on the machine.
"""
