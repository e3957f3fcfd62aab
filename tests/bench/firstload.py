"""`python -m tests.bench.firstload`: what a browser fetches at the first look, and what moves.

Bytes are counted as a compressing proxy sends them: text by gzip, fonts and pictures as they are.
"""

import gzip

from playwright.sync_api import Page, Response, sync_playwright

from ops.children import Children
from ops.places import var_dir
from tests.bench.data import cluster, database, sizes
from tests.bench.run import existing, ready, subjects
from tests.bench.sites import start

MOST_BYTES, MOST_SHIFT = 300_000, 0.0
SHIFTS = """
() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 1500);
})
"""
PAGES = ("/", "/tasks/", "/dashboard/")


def weight(answer: Response) -> int:
    body = answer.body()
    packed = "font" in answer.headers.get("content-type", "")
    return len(body) if packed else len(gzip.compress(body))


def first_look(page: Page, url: str) -> tuple[int, float]:
    """Bytes of everything fetched, and the sum of layout shifts."""
    answers: list[Response] = []
    page.on("response", lambda one: answers.append(one))  # noqa: PLW0108 - it marks the callable
    page.goto(url, wait_until="networkidle")
    return sum(weight(one) for one in answers), float(page.evaluate(SHIFTS))


def main() -> None:
    ready()
    server = cluster()
    tasks = existing(server, sizes())[0]
    who = subjects(server, database(tasks))[0]
    children = Children(notes=var_dir() / "bench" / "running.json")
    try:
        site = start(children, server, tasks)
        base = f"http://127.0.0.1:{site.ours}"
        with sync_playwright() as player:
            browser = player.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox"]
            )
            for path in PAGES:
                context = browser.new_context(viewport={"width": 1440, "height": 900})
                for pair in who.chief.split("; "):
                    name, _, value = pair.partition("=")
                    context.add_cookies([{"name": name, "value": value, "url": base}])
                size, moved = first_look(context.new_page(), base + path)
                print(f"{path}: {size:,} bytes compressed, layout shift {moved:.4f}", flush=True)
                context.close()
    finally:
        children.end()


if __name__ == "__main__":
    main()
