"""python -m lvheng.evidence.recount PATH…: the result as JSON."""

import json
import sys
from pathlib import Path

from lvheng.evidence.recount import recount

json.dump(recount([Path(path) for path in sys.argv[1:]]), sys.stdout, ensure_ascii=False, indent=1)
