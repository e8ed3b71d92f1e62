"""Which nodes of a graph reach each other."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field


def circles(links: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return a number for each node of a graph, the same for nodes that reach each other (Tarjan, 1972).

    `links` has all nodes; what they lead to beside them counts for nothing.
    """
    search = _Search(links)
    for node in links:
        if node not in search.order:
            search.run(node)
    return search.circle


class _Search(Struct):
    """A search in depth that does not call itself: a chain of links may be longer than calls may be deep."""

    links: Mapping[str, Sequence[str]]
    order: dict[str, int] = field(default_factory=dict)
    lowest: dict[str, int] = field(default_factory=dict)
    circle: dict[str, int] = field(default_factory=dict)
    path: list[str] = field(default_factory=list)

    def run(self, start: str) -> None:
        """Go through all that `start` reaches and that was not reached before."""
        stack = [self.enter(start)]
        while stack:
            node, rest = stack[-1]
            for other in rest:
                if other in self.links and other not in self.order:
                    stack.append(self.enter(other))
                    break
                if other in self.order and other not in self.circle:
                    self.lowest[node] = min(self.lowest[node], self.order[other])
            else:
                stack.pop()
                self.leave(node)
                if stack:
                    outer = stack[-1][0]
                    self.lowest[outer] = min(self.lowest[outer], self.lowest[node])

    def enter(self, node: str) -> tuple[str, Iterator[str]]:
        self.order[node] = self.lowest[node] = len(self.order)
        self.path.append(node)
        return node, iter(self.links[node])

    def leave(self, node: str) -> None:
        if self.lowest[node] == self.order[node]:
            while self.path:
                member = self.path.pop()
                self.circle[member] = self.order[node]
                if member == node:
                    return
