"""The verdicts of `shenbao check --ndjson` on Apache Spark: a line of JSON for each application.

    spark-submit verdicts.py SHENBAO INPUT OUTPUT    # INPUT: NDJSON files, OUTPUT: a folder that does not exist yet

Needs pyspark alone. Not here: what is reckoned over all applications (`tables.py`).
"""

import subprocess
import sys
import threading

from pyspark import SparkFiles
from pyspark.sql import SparkSession

# Exit codes of a check that came to its end: nothing wrong, errors found, something unreadable.
ENDED = (0, 1, 2)
# Of what a blank line is made, which gets no answer, and what the program reads of one at most.
BLANK = b" \t\n\r\f"
LARGEST = 8 * 1024 * 1024


def answers(command, lines):
    """The answers to one partition's lines, by a process of its own that is fed while its answers are taken.

    command: the program with its arguments; lines: bytes without line ends. Raises RuntimeError where the process was
    killed or did not answer each application once: a partition that is cut short is never taken for a whole one.
    """
    check = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    sent, failed, ended = [0], [], threading.Event()

    def feed():
        try:
            # Closed in any case, or a failure among the lines would leave the program waiting for ever.
            with check.stdin:
                for line in lines:
                    if ended.is_set():
                        return
                    if len(line) > LARGEST or line.strip(BLANK):
                        check.stdin.write(line + b"\n")
                        sent[0] += 1
        except BaseException as error:  # said below: a thread's own failure is heard by nobody
            failed.append(error)

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    said, over = 0, False
    try:
        for answer in check.stdout:
            said += 1
            yield answer.decode().rstrip("\n")
        over = True
    finally:
        if not over:  # nobody wants the rest: `take`, a cancelled task
            ended.set()
            check.kill()
        check.stdout.close()
        feeder.join()
        code = check.wait()
    if failed or code not in ENDED or said != sent[0]:
        sentence = f"shenbao ended with {code} after {said} answers to {sent[0]} applications"
        raise RuntimeError(sentence) from (failed[0] if failed else None)


def verdicts(spark, program, source, *options):
    """An RDD of answers, in the order of the lines. program: the path of `shenbao`, built for the executors' system."""
    # A copy on every executor, made executable there.
    spark.sparkContext.addFile(program)
    name = program.replace("\\", "/").rsplit("/", 1)[-1]
    # Bytes, for what is not UTF-8 is to be called unreadable and not mended; a line ends at \n and nowhere else.
    lines = spark.read.option("lineSep", "\n").text(source).selectExpr("cast(value as binary) as line").rdd
    command = lambda: [SparkFiles.get(name), "check", "--ndjson", *options]
    return lines.map(lambda row: bytes(row.line)).mapPartitions(lambda part: answers(command(), part))


def main(program, source, target):
    spark = SparkSession.builder.appName("shenbao").getOrCreate()
    verdicts(spark, program, source).saveAsTextFile(target)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
