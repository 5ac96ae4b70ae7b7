"""Times of whole runs on many small feeds against the bare time to GET them, in one session.

`python tests/bench/fetching.py [FEEDS] [ENTRIES] [LATENCY] [HOSTS]`
"""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).parent


def bare(urls: list[str]) -> float:
    """Seconds to GET all addresses with urllib3 threads and nothing else."""
    import urllib3

    started = time.perf_counter()
    pools = urllib3.PoolManager(num_pools=300, maxsize=32)
    with ThreadPoolExecutor(32) as threads:
        list(threads.map(lambda url: pools.request("GET", url).data, urls))
    return time.perf_counter() - started


def whole(folder: Path, *words: str) -> float:
    """Seconds of one run of the program, start-up included."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "digest", "--config", str(folder / "c.toml"), "--store", str(folder / "s.db")]
    done = subprocess.run([*command, "run", *words], capture_output=True, text=True, check=False)
    took = time.perf_counter() - started
    print(f"  digest run {' '.join(words)}: {took:.2f} s, exit {done.returncode}, {done.stderr.strip()[-200:]}")
    return took


def main(feeds: int = 1000, entries: int = 10, latency: float = 0.0, hosts: int = 1) -> None:
    server = subprocess.Popen(
        [sys.executable, str(HERE / "feed_server.py"), str(feeds), str(entries), str(latency)],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        port = int(server.stdout.readline())
        urls = [f"http://127.0.0.{1 + number % hosts}:{port}/{number}" for number in range(feeds)]
        base = min(bare(urls) for _ in range(5))
        print(f"bare GET: {base:.2f} s")
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "c.toml").write_text("".join(f'[[sources]]\nurl = "{url}"\n' for url in urls))
            options = ["--now", "2026-11-21T08:00:00+00:00", *os.environ.get("OPTIONS", "").split()]
            first = whole(folder, *options)
            again = [whole(folder, "--force", "--now", f"2026-11-21T08:{at}:00+00:00") for at in range(10, 15)]
        base = min([base, *(bare(urls) for _ in range(5))])
        print(f"bare GET: {base:.2f} s; first run: {first / base:.1f} times, unchanged: {min(again) / base:.1f} times")
        import urllib3

        print(urllib3.PoolManager().request("GET", f"http://127.0.0.1:{port}/counts").data.decode())
    finally:
        server.kill()


if __name__ == "__main__":
    main(*[kind(word) for kind, word in zip((int, int, float, int), sys.argv[1:], strict=False)])
