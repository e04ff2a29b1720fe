"""What is reckoned over all applications, as DataFrames after their verdicts: which belong together, how many come from
whom beside what the notice allows, the ledger, and statistics.

    spark-submit --py-files verdicts.py tables.py SHENBAO INPUT OUTPUT

INPUT: NDJSON files of envelopes, {"key": …, "file": …, "inside": …, "received": …, "submission": …}; received is in seconds
since 1970. OUTPUT: a folder that does not exist yet; in it `verdicts`, `ledger`, `related`, `limits` and `statistics`.
Everything is matched by the key and nothing by its position, which no shuffle keeps. Names are compared as the program
compares them (`compared`), and limits are those of the notice (`limits`): no such rule stands here.
"""

import sys

from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F

from verdicts import verdicts

NAMES = "unit string, studio string, leader string, recommender string, filed string"
LIMIT = "limit int, per string, of string, max int, what string, clause string, counts boolean"
APPLICATION = f"""notice string, names struct<{NAMES}>, compared struct<{NAMES}>, digest string, judgement string,
    errors int, warnings int, first string, met int, unmet int, open int, lacking int, doubtful int, limits array<struct<{LIMIT}>>"""
ANSWER = f"key string, notice string, error string, application struct<{APPLICATION}>"
ENVELOPE = "key string, file string, inside string, received bigint"


def items(spark, source, answers):
    """A row for each application: key, notice, error, application, received, file, inside, times (how often it came)."""
    said = spark.read.schema(ANSWER).option("lineSep", "\n").json(answers)
    lines = spark.read.option("lineSep", "\n").text(source)
    # What is not UTF-8 is unreadable, whatever key could be seen in it.
    sound = lines.where("is_valid_utf8(value)").select(F.from_json("value", ENVELOPE).alias("of"))
    envelopes = sound.select("of.*").where("key is not null")
    # The same bytes received again are one item. What has no key cannot be told from others without one, and stays.
    came = envelopes.groupBy("key").agg(F.max(F.struct("received", "file", "inside")).alias("came"), F.count("*").alias("times"))
    once = said.where("key is not null").dropDuplicates(["key"]).unionByName(said.where("key is null"))
    return once.join(came, "key", "left").select("*", "came.*").drop("came")


def placed(items):
    """The applications that could be read, with the studio that each is of, and which of its versions it is, from 1."""
    own = F.col("application.compared")
    says = (own.studio != "") | (own.leader != "")
    # One that does not say whose it is stands alone.
    alone = F.to_json(F.struct("key", F.monotonically_increasing_id().alias("row")))
    studio = F.when(says, F.to_json(F.struct("notice", own.unit, own.studio, own.leader))).otherwise(alone)
    of = Window.partitionBy("studio")
    # What nobody knows the time of came before what is known.
    latest_last = of.orderBy(F.col("received").asc_nulls_first(), "key")
    read = items.where("application is not null").withColumn("studio", studio).withColumn("says", says)
    return read.withColumn("version", F.row_number().over(latest_last)).withColumn("versions", F.count("*").over(of))


def related(placed):
    """Which belong together, suspected and never merged: kind (same, version, leader, unit), notice, of, keys."""

    def alike(kind, of, where):
        groups = placed.where(where).groupBy("notice", of.alias("of")).agg(F.sort_array(F.collect_list("key")).alias("keys"))
        return groups.where(F.size("keys") > 1).select(F.lit(kind).alias("kind"), "notice", "of", "keys")

    own = F.col("application.compared")
    return (
        alike("same", F.col("application.digest"), F.lit(True))
        .unionByName(alike("version", F.col("studio"), F.col("says")))
        .unionByName(alike("leader", own.leader, own.leader != ""))
        .unionByName(alike("unit", own.unit, own.unit != ""))
    )


def limits(placed):
    """How many there are of whom beside how many are allowed, of each studio the latest version: notice, limit, per, of,
    name (as one of them writes it), max, what, clause, count, undecided, over, and the keys of those that count."""
    latest = placed.where("version = versions").select("key", "application.notice", "application.names", "application.limits")
    each = latest.select("key", "notice", "names", F.explode("limits").alias("it")).select("key", "notice", "names", "it.*")
    name = F.when(F.col("per") == "unit", F.col("names.unit")).when(F.col("per") == "leader", F.col("names.leader"))
    name = F.coalesce(name.when(F.col("per") == "recommender", F.col("names.recommender")), F.lit(""))
    counts = F.coalesce("counts", F.lit(False))
    # Those that name nobody cannot be too many of anybody.
    named = each.where((F.col("per") == "all") | (F.col("of") != "")).withColumn("name", name)
    counted = named.groupBy("notice", "limit", "per", "of", "max", "what", "clause").agg(
        F.min("name").alias("name"),
        F.count_if(counts).alias("count"),
        F.count_if(F.col("counts").isNull()).alias("undecided"),
        F.sort_array(F.collect_list(F.when(counts, F.col("key")))).alias("keys"),
    )
    return counted.withColumn("over", F.col("count") > F.col("max"))


def ledger(items, placed, limits):
    """A row for everything that was received, the unreadable among it: what is known of it, in the ledger's own columns."""
    over = limits.where("over").select(F.explode("keys").alias("key")).distinct().withColumn("over", F.lit(True))
    place = placed.select("key", "version", "versions").where("key is not null")
    rows = items.join(place, "key", "left").join(over, "key", "left")
    known = F.col("application")
    return rows.select(
        "key",
        *(known.names[name].alias(name) for name in ("unit", "studio", "leader", "recommender", "filed")),
        "notice",
        known.judgement.alias("verdict"),
        *(known[it].alias(it) for it in ("errors", "warnings", "first", "met", "unmet", "open", "lacking", "doubtful")),
        "version",
        "versions",
        "times",
        F.when(known.isNotNull(), F.coalesce("over", F.lit(False))).alias("over"),
        known.digest.alias("digest"),
        "received",
        "file",
        "inside",
        F.col("error").alias("unreadable"),
    )


def statistics(placed):
    """By recommending unit, of each studio the latest version: how many, how many of each judgement, and their errors."""
    latest = placed.where("version = versions").select("application.*")
    judged = (F.count_if(F.col("judgement") == it).alias(it) for it in ("accept", "ask", "return"))
    by = latest.groupBy("notice", F.col("compared.recommender").alias("of"))
    return by.agg(F.min("names.recommender").alias("name"), F.count("*").alias("applications"), *judged, F.sum("errors").alias("errors"))


def main(program, source, target):
    spark = SparkSession.builder.appName("shenbao").getOrCreate()
    answers = f"{target}/verdicts"
    # Written first, so that nothing is checked twice however often a table is made.
    verdicts(spark, program, source, "--application").saveAsTextFile(answers)
    all_items = items(spark, source, answers).cache()
    known = placed(all_items).cache()
    counted = limits(known).cache()
    tables = {
        "ledger": ledger(all_items, known, counted),
        "related": related(known),
        "limits": counted,
        "statistics": statistics(known),
    }
    for name, table in tables.items():
        table.write.option("ignoreNullFields", False).json(f"{target}/{name}")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
