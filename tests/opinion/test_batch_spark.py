"""The batch inside a real local Spark: the same rows come out, whatever the partitions.

Runs where the `spark` extra and a Java are installed; skipped otherwise.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
from datetime import date
from functools import partial

import pyarrow as pa
import pytest

from lvheng.opinion.batch import assess_arrow, assess_batch, result_schema
from lvheng.opinion.batch.statute import Scenario

from .batch_rows import JUDGED_ON, random_columns, random_row

pytest.importorskip("pyspark")
pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(not (shutil.which("java") or "JAVA_HOME" in os.environ), reason="no Java"),
]

DAY = date.fromisoformat(JUDGED_ON)
SCENARIO = Scenario(
    thresholds=(("fashi_2017_10.art_005.ITEMS_A", 100),),
    gates=(("fashi_2017_10.art_005.converted_total", (("recipients", 2),)),),
)


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession

    # The workers are this interpreter, so that they find the same packages.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "40")
        .getOrCreate()
    )
    yield session
    session.stop()


def tables():
    rng = random.Random(11)
    columns = random_columns(rng)
    rows = [random_row(rng, columns) | {"case_no": f"{n:03}"} for n in range(300)]
    # A wrong cell is an error of its row, in Spark too.
    rows[7]["kind"] = "byu"
    return pa.RecordBatch.from_pylist(rows)


@pytest.mark.parametrize("scenario", [None, SCENARIO])
@pytest.mark.parametrize("partitions", [1, 7])
def test_spark_gives_the_rows_that_one_machine_gives(spark, partitions, scenario):
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

    batch = tables()
    schema = from_arrow_schema(batch.schema)
    cases = spark.createDataFrame(map(tuple, map(dict.values, batch.to_pylist())), schema)
    judge = partial(assess_arrow, judged_on=DAY, scenario=scenario)
    results = result_schema(to_arrow_schema(cases.schema), scenario=scenario is not None)
    found = cases.repartition(partitions).mapInArrow(judge, from_arrow_schema(results))
    expected = assess_batch(batch, judged_on=DAY, scenario=scenario).to_pylist()
    assert sorted((row.asDict() for row in found.collect()), key=by_number) == expected
    assert expected[7]["error"]


def by_number(row):
    return row["case_no"]
