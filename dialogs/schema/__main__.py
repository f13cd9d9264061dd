"""Write the schema files anew: ``python -m dialogs.schema``."""

from __future__ import annotations

import json
from pathlib import Path

from dialogs.schema import script_schema, texts_schema

for name, schema in (("script", script_schema()), ("texts", texts_schema())):
    path = Path(__file__).with_name(f"{name}.schema.json")
    path.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
