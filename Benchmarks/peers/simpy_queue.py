"""The same models for SimPy, as its manual writes them: simpy_queue.py mm5|stepped|growing N

Waits are counted as in the C program beside this; prints the mean wait at each station and class.
"""

import random
import sys

import simpy

MODELS = {
    "mm5": ([(5, 4.5)], 0.0, 0.0),
    "stepped": ([(12, 10.2), (10, 13.076923), (6, 12.071006)], 0.65, 0.3),
    "growing": ([(5, 6.25)], 0.0, 0.3),
}


def main(name, most):
    stations, onward, urgent = MODELS[name]
    chance = random.Random(1)
    env = simpy.Environment()
    kind = simpy.Resource if name == "mm5" else simpy.PriorityResource
    resources = [kind(env, capacity=servers) for servers, _ in stations]
    waits = [[[0.0, 0] for _ in range(2)] for _ in stations]

    def person(priority):
        for stage, (_, mean) in enumerate(stations):
            joined = env.now
            asked = resources[stage].request() if name == "mm5" else resources[stage].request(priority=priority)
            with asked:
                yield asked
                cell = waits[stage][priority]
                cell[0] += env.now - joined
                cell[1] += 1
                yield env.timeout(chance.expovariate(1 / mean))
            if chance.random() >= onward:
                return

    def people():
        for _ in range(most):
            yield env.timeout(chance.expovariate(1))
            env.process(person(0 if chance.random() < urgent else 1))

    env.process(people())
    env.run()
    for stage, classes in enumerate(waits):
        for priority, (total, count) in enumerate(classes):
            print(stage, priority, round(total / count, 6) if count else 0)


main(sys.argv[1], int(sys.argv[2]))
