"""The appointment clinic for SimPy, with the diary by hand, since SimPy has none: simpy_clinic.py DAYS

Twenty times a day, three in ten kept for the day, three in ten people need two in a row, 12% missed of whom half are booked
again, 8% cancelled and offered to the list; 55 routine and 17 urgent requests a week, twenty days ahead.
Prints requests, the mean wait of both kinds in clinic days, how many times were filled again, and the list at the end.
"""

import collections
import random
import sys

import simpy

TIMES, KEPT, AHEAD = 20, 6, 20
ALL, ORDINARY = (1 << TIMES) - 1, (1 << (TIMES - KEPT)) - 1


class Clinic:
    def __init__(self, env, days):
        self.env, self.days = env, days
        self.chance = random.Random(1)
        self.free = [ALL] * (days + AHEAD + 2)
        self.booked = collections.defaultdict(list)
        self.list = (collections.deque(), collections.deque())
        self.waits = ([0.0, 0], [0.0, 0])
        self.requests = self.filled = 0

    def today(self):
        return int(self.env.now)

    def place(self, person, day):
        bits = self.free[day] & (ALL if day == self.today() else ORDINARY)
        if person["length"] == 2:
            bits &= bits >> 1
        if not bits:
            return False
        bit = (bits & -bits).bit_length() - 1
        mask = (3 if person["length"] == 2 else 1) << bit
        self.free[day] &= ~mask
        person.update(day=day, mask=mask, cancelled=False)
        self.booked[day].append(person)
        if day > self.today() and self.chance.random() < 0.08:
            self.env.process(self.cancel(person, day, self.chance.randint(self.today() + 1, day)))
        return True

    def book(self, person, first):
        return any(self.place(person, day) for day in range(first, self.today() + AHEAD + 1))

    def seek(self, person, first):
        if not self.book(person, first):
            self.list[person["kind"]].append(person)

    def cancel(self, person, day, when):
        booking = person["mask"]
        yield self.env.timeout(max(0, when - self.env.now))
        if person not in self.booked[day] or person["mask"] != booking:
            return
        self.booked[day].remove(person)
        self.free[day] |= booking
        for waiting in self.list:
            for other in list(waiting):
                if self.place(other, day):
                    waiting.remove(other)
                    self.filled += 1
                    break

    def offer(self):
        for waiting in self.list:
            failed = set()
            for person in list(waiting):
                if person["length"] in failed:
                    continue
                if self.book(person, self.today()):
                    waiting.remove(person)
                else:
                    failed.add(person["length"])

    def ask(self, kind):
        self.requests += 1
        length = 2 if self.chance.random() < 0.3 else 1
        person = {"kind": kind, "length": length, "asked": self.today()}
        self.seek(person, self.today() + (1 if kind else 0))

    def hold(self):
        for person in self.booked.pop(self.today(), []):
            if self.chance.random() < 0.12:
                if self.chance.random() < 0.5:
                    self.seek(person, self.today() + 1)
                continue
            self.waits[person["kind"]][0] += self.today() - person["asked"]
            self.waits[person["kind"]][1] += 1

    def requests_of_a_day(self):
        """Each request is an event, as its manual has people come."""
        times = []
        at = self.chance.expovariate(14.4)
        while at < 1:
            times.append(at)
            at += self.chance.expovariate(14.4)
        return times

    def live(self):
        for day in range(self.days):
            yield self.env.timeout(max(0, day - self.env.now))
            self.offer()
            # Those who cancel today are heard before anybody asks.
            yield self.env.timeout(0.001)
            for at in self.requests_of_a_day():
                yield self.env.timeout(max(0, day + 0.001 + at * 0.9 - self.env.now))
                self.ask(0 if self.chance.random() < 17 / 72 else 1)
            yield self.env.timeout(max(0, day + 0.95 - self.env.now))
            self.hold()


def main(days):
    env = simpy.Environment()
    clinic = Clinic(env, days)
    env.process(clinic.live())
    env.run(until=days)
    means = [round(total / max(1, count), 4) for total, count in clinic.waits]
    print(clinic.requests, *means, clinic.filled, sum(map(len, clinic.list)))


main(int(sys.argv[1]))
