"""`python -m ops.pictures`: the handbook's pictures, taken from a running copy with demo data.

Wants Playwright (requirements/dev.txt) and a browser; reads VAR_DIR/demo.json.
"""

import io
import json
import os
import shutil

from ops.places import ROOT, var_dir

SHOTS = (
    ("viec-hom-nay", "vptu.chuyenvien", "/"),
    ("ghi-nhiem-vu", "vptu.chuyenvien", "/tasks/new/"),
    ("de-nghi-den", "vpub.daumoi", "/inbox/"),
    ("thong-bao", "vptu.chuyenvien", "/notifications/"),
    ("lich-cong-tac", "vptu.chuyenvien", "/diary/"),
    ("bang-dieu-hanh", "vptu.chanhvp", "/dashboard/"),
    ("quan-tri", "quantri", "/settings/"),
)
SIZE = {"width": 1180, "height": 740}


def main() -> None:
    from PIL import Image
    from playwright.sync_api import sync_playwright

    told = json.loads((var_dir() / "demo.json").read_text("utf-8"))
    base = os.environ.get("BASE_URL") or told["base_url"]
    words = {user["username"]: user["password"] for user in told["users"]}
    admin = next(u["username"] for u in told["users"] if u["role"] == "administrator")
    folder = ROOT / "static" / "handbook"
    path = next(p for p in map(shutil.which, ("chromium", "google-chrome")) if p)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for name, who, page in SHOTS:
            login = (words.get(who) and who) or admin
            context = browser.new_context(base_url=base, locale="vi-VN", viewport=SIZE)  # type: ignore[arg-type]
            context.set_default_timeout(60_000)
            tab = context.new_page()
            tab.goto("/accounts/login/")
            tab.fill("input[name=login]", login)
            tab.fill("input[name=password]", words[login])
            tab.press("input[name=password]", "Enter")
            tab.wait_for_load_state("networkidle")
            tab.goto(page)
            tab.wait_for_load_state("networkidle")
            drawing = Image.open(io.BytesIO(tab.screenshot()))
            drawing.convert("RGB").save(folder / f"{name}.webp", quality=60, method=6)
            context.close()
            print(name, (folder / f"{name}.webp").stat().st_size)
        browser.close()


if __name__ == "__main__":
    main()
