//! The recipe for Apache Spark (`src/cli/spark`) against one machine: the same verdicts of an office's applications and of
//! bytes that are none, in the same order, and the same duplicates, counts, ledger and statistics as the library's.
//! Needs a Python with pyspark, and Java, so it runs only when asked for.
//! Not here: what the check says (`tests/scenarios`).
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "what cannot be run or read has failed")]

#[path = "../kit.rs"]
mod kit;
mod office;
mod tables;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

const SHENBAO: &str = env!("CARGO_BIN_EXE_shenbao");
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn recipe(name: &str) -> PathBuf {
    Path::new(ROOT).join("src/cli/spark").join(name)
}

/// The Python that has pyspark.
fn python() -> PathBuf {
    std::env::var("SHENBAO_SPARK").expect("SHENBAO_SPARK names a Python with pyspark: run by `make test`").into()
}

fn run(command: &mut Command) {
    let done = command.output().unwrap();
    let said = [done.stdout, done.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    // Among what Spark tells of its work the reason would not be found.
    let said: Vec<&str> = said.lines().filter(|line| !line.contains(" INFO ")).collect();
    assert!(done.status.success(), "\n{}", said.join("\n"));
}

/// The files of a folder that Spark wrote, in their order.
fn parts(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    let mut parts: Vec<PathBuf> = entries
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("part-")))
        .collect();
    parts.sort();
    assert!(!parts.is_empty(), "{}", folder.display());
    parts
}

/// All their lines.
fn written(folder: &Path) -> Vec<Value> {
    parts(folder).iter().flat_map(|part| values(&fs::read(part).unwrap())).collect()
}

fn values(text: &[u8]) -> Vec<Value> {
    let lines = text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    lines.map(|line| serde_json::from_slice(line).unwrap()).collect()
}

/// Verdicts without the line, which Spark counts from the start of each partition.
fn without_lines(mut verdicts: Vec<Value>) -> Vec<Value> {
    verdicts.iter_mut().filter_map(Value::as_object_mut).for_each(|verdict| drop(verdict.remove("line")));
    verdicts
}

#[test]
fn spark_says_what_one_machine_says() {
    let folder = kit::folder("spark");
    let (source, target) = (folder.join("received.ndjson"), folder.join("out"));
    let received = office::received();
    fs::write(&source, office::stream(&received)).unwrap();
    let spark = python().with_file_name("spark-submit");
    let settings = [
        // Small pieces, for several partitions; the page of the session would open a port.
        "spark.sql.files.maxPartitionBytes=1m",
        "spark.sql.shuffle.partitions=2",
        "spark.ui.enabled=false",
        // So few rows are gone before they are worth compiling anything for.
        "spark.sql.codegen.wholeStage=false",
        "spark.sql.codegen.factoryMode=NO_CODEGEN",
        "spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    ];
    run(Command::new(spark)
        .args(["--master", "local[2]"])
        .args(settings.iter().flat_map(|setting| ["--conf", setting]))
        .arg("--py-files")
        .args([recipe("verdicts.py"), recipe("tables.py"), SHENBAO.into(), source.clone(), target.clone()])
        // Without it both spark-submit and its workers take the first python3 on PATH, which may have no pyspark.
        .env("PYSPARK_PYTHON", python())
        // Neither a name that does not resolve nor another interface is asked.
        .env("SPARK_LOCAL_IP", "127.0.0.1")
        .current_dir(&folder));
    let alone = Command::new(SHENBAO)
        .args(["check", "--ndjson", "--application"])
        .stdin(File::open(&source).unwrap())
        .stderr(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(alone.status.code(), Some(2), "something is unreadable");
    let verdicts = target.join("verdicts");
    assert!(parts(&verdicts).len() > 2, "one partition proves nothing about order");
    assert_eq!(without_lines(written(&verdicts)), without_lines(values(&alone.stdout)));
    tables::hold(&target, &received);
}

/// A partition that was cut short is never taken for a whole one, and nothing waits for ever.
#[test]
fn what_goes_wrong_is_raised() {
    let script = Path::new(ROOT).join("tests/spark/cut_short.py");
    run(Command::new(python()).arg("-B").arg(script).arg(recipe("")).arg(kit::folder("spark-cut")).arg(SHENBAO));
}
