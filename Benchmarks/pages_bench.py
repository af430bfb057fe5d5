"""Measures pages: pages_bench.py FOOTBRIDGE BENCH PLACE RUNS [caseload]

Starts the server on PLACE.sqlite, signs a worker in, and asks for an empty page, Today and a Person in turn over 16
connections; then for Today and the Person at half of the rate each has just shown. Prints lines of JSON for judge.py.
"""

import http.client
import json
import os
import pathlib
import re
import socket
import statistics
import subprocess
import sys
import time

CONNECTIONS = 16
SECONDS = float(os.environ.get("BENCH_SECONDS", "8"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_ready(port, server):
    for _ in range(200):
        if server.poll() is not None:
            sys.exit("   the server ended")
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/health/ready")
            if connection.getresponse().status == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    sys.exit("   the server did not become ready")


def text_of(port, path, cookie):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={"cookie": cookie})
    answer = connection.getresponse()
    body = answer.read().decode()
    if answer.status != 200:
        sys.exit(f"   {path.split('/')[1]} answers {answer.status}")
    return body


def peak_memory(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1024


def processor_time(process):
    """Seconds of processor that the server has used so far."""
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Bench:
    def __init__(self, program, place, port, server):
        self.program, self.port, self.server = program, port, server
        token = json.loads(self.run("sign-in", "--database", f"{place}.sqlite"))["token"]
        self.cookie = f"footbridge={token}"

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], stdout=subprocess.PIPE, check=True).stdout

    def load(self, path, rate=None):
        arguments = ["load", path, "--port", str(self.port), "--connections", str(CONNECTIONS)]
        arguments += ["--seconds", str(SECONDS), "--cookie", self.cookie]
        if rate:
            arguments += ["--rate", f"{rate:.1f}"]
        before = processor_time(self.server)
        said = json.loads(self.run(*arguments))
        said["work"] = (processor_time(self.server) - before) / max(1, said["visits"])
        return said


def report(name, values, **more):
    line = {"name": name, "min": min(values), "median": statistics.median(values), "max": max(values)}
    print(json.dumps({**line, "runs": len(values), **more}), flush=True)


def measure(bench, pages, runs):
    empty, shown, late = [], {name: [] for name in pages}, {name: [] for name in pages}
    for path in ["/health/live", *pages.values()]:
        bench.load(path)
    for _ in range(runs):
        empty.append(bench.load("/health/live"))
        for name, path in pages.items():
            shown[name].append(bench.load(path))
            late[name].append(bench.load(path, shown[name][-1]["rate"] / 2)["p99"])
    for name in pages:
        compare(f"pages.{name}", shown[name], empty)
        report(f"pages.{name}.p99", late[name])


def compare(name, pages, empty):
    """Visits a second, and beside them what a visit costs the server's processors, which a busy machine changes less."""
    rate, plain = (statistics.median(load["rate"] for load in loads) for loads in (pages, empty))
    ratios = [page["rate"] / other["rate"] for page, other in zip(pages, empty)]
    report(name, ratios, ours=rate, bare=plain, unit="pages/s")
    work, plain = (statistics.median(load["work"] for load in loads) * 1e6 for loads in (pages, empty))
    ratios = [other["work"] / page["work"] for page, other in zip(pages, empty)]
    report(f"{name}.processor", ratios, ours=work, bare=plain, unit="µs")


def main():
    footbridge, program, place, runs = sys.argv[1:5]
    is_caseload = sys.argv[5:] == ["caseload"]
    made = json.loads(pathlib.Path(f"{place}.json").read_text(encoding="utf-8"))
    port = free_port()
    log = open(f"{place}.log", "wb")
    server = subprocess.Popen(
        [footbridge, "serve", "--database", f"sqlite:{place}.sqlite", "--port", str(port)], stderr=log, stdout=log
    )
    try:
        wait_until_ready(port, server)
        bench = Bench(program, place, port, server)
        pages = {"today": "/today", "person": f"/people/{made['person']}"}
        if is_caseload:
            pages = {"caseload": "/caseload"}
        for path in pages.values():
            size = len(text_of(port, path, bench.cookie))
            print(f"   {path.split('/')[1]}: {size} bytes", file=sys.stderr)
        measure(bench, pages, int(runs))
        print(json.dumps({"name": "caseload.memory" if is_caseload else "pages.memory", "median": peak_memory(server)}))
    finally:
        server.terminate()
        server.wait()


main()
