"""Writes tests/fixtures/time/iana-names.json: every zone and link of the machine's IANA tz data.

Run by hand when the list is to grow: python3 tests/oracle/make_zone_names.py
"""
import json
from pathlib import Path
from zoneinfo import available_timezones

# No places: what a machine says that was never set up, and Debian's link to its own zone.
names = sorted(available_timezones() - {"Factory", "localtime", "posixrules"})
target = Path(__file__).parent.parent / "fixtures" / "time" / "iana-names.json"
target.write_text("[\n" + ",\n".join(json.dumps(name) for name in names) + "\n]\n")
print(len(names), "names")
