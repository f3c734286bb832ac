"""The command: a readable account, the JSON, and one clear line for every bad input."""

from __future__ import annotations

import csv
import io
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from cis_summits.cli import main
from cis_summits.model import Document

EXAMPLES = Path(__file__).parent.parent / "examples"
TRANSCRIPT = str(EXAMPLES / "informal-summit-2024-transcript.txt")
NEWS = str(EXAMPLES / "informal-summit-2025-news.txt")


def test_account_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", TRANSCRIPT]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Informal meeting of CIS leaders\n")
    assert "Sadyr Japarov" in out
    assert err == ""


def test_json_is_the_whole_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", TRANSCRIPT, "--json"]) == 0
    document = Document.model_validate_json(capsys.readouterr().out)
    assert document.text == Path(TRANSCRIPT).read_bytes().decode()
    assert document.summits


def test_published_settles_when_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", NEWS]) == 0
    assert "2025-12-22" not in capsys.readouterr().out
    assert main(["read", NEWS, "--published", "2025-12-22"]) == 0
    assert "informal  2025-12-22" in capsys.readouterr().out


def test_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(Path(TRANSCRIPT).read_bytes())))
    assert main(["read", "-"]) == 0
    assert "Sadyr Japarov" in capsys.readouterr().out


def test_audit_tells_disagreements_first_with_their_sources(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("CIS summit\n\nOctober 14, 2022\n\nAstana\n\nPresident of Armenia Nikol Pashinyan attended.\n")
    assert main(["audit", str(page)]) == 0
    out, err = capsys.readouterr()
    assert out.index("Disagrees (1)") < out.index("Agrees (1)")
    assert "  7  Nikol Pashinyan is called President of Armenia" in out
    assert "source: " in out
    assert max(map(len, out.splitlines())) <= 80
    assert err == ""
    assert main(["audit", str(page), "--json"]) == 0
    assert [row["verdict"] for row in json.loads(capsys.readouterr().out)] == ["agrees", "disagrees"]
    assert main(["audit", str(tmp_path / "missing.txt")]) == 2


def test_several_files_are_told_apart_and_a_bad_one_stops_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", TRANSCRIPT, "missing.txt", NEWS]) == 2
    out, err = capsys.readouterr()
    assert [line for line in out.splitlines() if line.startswith("==>")] == [
        f"==> {TRANSCRIPT} <==",
        f"==> {NEWS} <==",
    ]
    assert err == "cis-summits: missing.txt: there is no such file\n"
    assert main(["read", TRANSCRIPT, NEWS]) == 0


def test_several_files_as_json_are_a_list_that_names_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", TRANSCRIPT, NEWS, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["file"] for row in rows] == [TRANSCRIPT, NEWS]
    assert all(Document.model_validate(row["document"]).summits for row in rows)
    assert main(["audit", TRANSCRIPT, NEWS, "--json"]) == 0
    assert all(row["findings"] for row in json.loads(capsys.readouterr().out))


def test_csv_is_one_table_of_all_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", TRANSCRIPT, NEWS, "--csv", "attendance"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["document"] for row in rows} == {TRANSCRIPT, NEWS}
    aliyev = next(row for row in rows if row["document"] == TRANSCRIPT and row["leader"] == "Ilham Aliyev")
    assert (aliyev["document_date"], aliyev["document_summit"]) == ("2024-12-25", "CIS informal 2024-12-25")
    assert (aliyev["country"], aliyev["status"]) == ("AZ", "absent")


def test_csv_without_rows_has_its_header(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text("It rained over the hills all day, and the river rose a little.\n")
    assert main(["read", str(page), "--csv", "theme_years"]) == 0
    assert capsys.readouterr().out.rstrip("\n").endswith("organisation,year,title,words")
    with pytest.raises(SystemExit):
        main(["read", str(page), "--csv", "weather"])
    assert "there are summits, attendance" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "there is no such file"),
        (b"", "no words"),
        (b" \n\xc2\xa0\n", "no words"),
        (b"caf\xe9 and more", "UTF-8"),
        (b"\xff\xfe\x00\x01\x02", "UTF-8"),
        (b"%PDF-1.4\n1 0 obj\n", "this is a PDF"),
        (b"PK\x03\x04\x14\x00word/document.xml", "Word (.docx)"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (
            "Владимир Путин провёл встречу с Президентом Таджикистана. Стороны обсудили торговлю.".encode(),
            "not read yet",
        ),
    ],
    ids=["missing", "empty", "blank", "latin-1", "binary", "pdf", "docx", "gzip", "png", "russian"],
)
def test_bad_input_is_one_line_and_exit_code_2(
    content: bytes | None, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "input.txt"
    if content is not None:
        path.write_bytes(content)
    assert main(["read", str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("cis-summits: ")
    assert err.count("\n") == 1
    assert told in err
    assert "input.txt" in err


def test_even_an_odd_name_stays_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "no\nsuch\x1b[2Jfile"]) == 2
    assert capsys.readouterr().err == "cis-summits: no such\ufffd[2Jfile: there is no such file\n"


def test_a_page_without_article_names_the_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = b"<!DOCTYPE html><html><body><form>Name <input> Password <input></form></body></html>"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(page)))
    assert main(["read", "-"]) == 2
    assert capsys.readouterr().err.startswith("cis-summits: standard input: no article")


def test_a_folder_is_one_line_and_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(tmp_path)]) == 2
    assert "folder" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["yesterday", "2025-13-01", ""])
def test_a_wrong_date_names_the_form(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["read", TRANSCRIPT, "--published", day])
    assert stop.value.code == 2
    assert "YYYY-MM-DD" in capsys.readouterr().err


def test_a_text_without_summit_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "weather.txt"
    path.write_text("It rained over the hills all day, and the river rose a little.\n", encoding="utf-8")
    assert main(["read", str(path)]) == 0
    assert "Nothing was read from this text." in capsys.readouterr().out


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "cis_summits", *arguments],
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )


def test_python_with_the_name_of_the_package_runs_the_command() -> None:
    assert _run("--version").stdout.startswith(b"cis-summits ")


def test_output_is_the_same_bytes_in_any_locale_and_terminal() -> None:
    narrow = _run("read", TRANSCRIPT, LC_ALL="C", COLUMNS="20", TERM="dumb", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    wide = _run("read", TRANSCRIPT, LC_ALL="C.UTF-8", COLUMNS="200", FORCE_COLOR="1")
    assert narrow.returncode == wide.returncode == 0
    assert narrow.stdout == wide.stdout
    assert narrow.stderr == b""


def test_a_reader_that_leaves_early_is_no_error() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "cis_summits", "read", TRANSCRIPT, "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(1)
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 0
    assert errors == b""


@pytest.mark.skipif(os.name != "posix", reason="a shell closes them")
@pytest.mark.parametrize(
    ("redirected", "code", "told"),
    [
        ("- <&-", 2, b"standard input: it is closed"),
        (f"{TRANSCRIPT} >&-", 1, b"standard output cannot be written"),
        (f"{TRANSCRIPT} > /dev/full", 1, b"standard output cannot be written"),
    ],
)
def test_a_closed_or_full_stream_is_one_line(redirected: str, code: int, told: bytes) -> None:
    if "/dev/full" in redirected and not Path("/dev/full").exists():
        pytest.skip("no such device here")
    command = f"{shlex.quote(sys.executable)} -m cis_summits read {redirected}"
    run = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert (run.returncode, run.stderr.count(b"\n")) == (code, 1)
    assert told in run.stderr
    assert run.stdout == b""


def test_two_texts_are_set_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    news = str(EXAMPLES / "informal-summit-2024-news.txt")
    assert main(["compare", TRANSCRIPT, news]) == 0
    out = capsys.readouterr().out
    assert out.startswith("first: ")
    assert "Only the second (1)\n  - only the second has Attendance(Nikol Pashinyan" in out
    assert max(map(len, out.splitlines())) <= 80
    assert main(["compare", TRANSCRIPT, news, "--json"]) == 0
    assert {row["accord"] for row in json.loads(capsys.readouterr().out)["comparisons"]} >= {"agree", "second only"}


def test_a_text_is_not_compared_with_itself_or_with_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", TRANSCRIPT, TRANSCRIPT]) == 2
    assert "two different inputs" in capsys.readouterr().err
    assert main(["compare", TRANSCRIPT, "no-such-file.txt"]) == 2
    assert capsys.readouterr().out == ""
