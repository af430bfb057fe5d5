"""The same models for Ciw: ciw_queue.py mm5|stepped|growing N. Prints the mean wait at each station and class."""

import collections
import sys

import ciw

MODELS = {
    "mm5": ([5], [4.5], [[0.0]], False),
    "stepped": ([12, 10, 6], [10.2, 13.076923, 12.071006], [[0.0, 0.65, 0.0], [0.0, 0.0, 0.65], [0.0, 0.0, 0.0]], True),
    "growing": ([5], [6.25], [[0.0]], True),
}


def network(servers, means, routing, classes):
    shares = {"a": 0.3, "b": 0.7} if classes else {"a": 1.0}
    arrivals = {
        name: [ciw.dists.Exponential(share)] + [None] * (len(servers) - 1) for name, share in shares.items()
    }
    services = {name: [ciw.dists.Exponential(1 / mean) for mean in means] for name in shares}
    return ciw.create_network(
        arrival_distributions=arrivals,
        service_distributions=services,
        routing={name: routing for name in shares},
        priority_classes={name: index for index, name in enumerate(shares)},
        number_of_servers=servers,
    )


def main(name, most):
    ciw.seed(1)
    simulation = ciw.Simulation(network(*MODELS[name]))
    simulation.simulate_until_max_customers(most)
    waits = collections.defaultdict(list)
    for record in simulation.get_all_records():
        waits[record.node - 1, record.customer_class].append(record.waiting_time)
    for key in sorted(waits):
        print(*key, round(sum(waits[key]) / len(waits[key]), 6))


main(sys.argv[1], int(sys.argv[2]))
