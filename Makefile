.PHONY: run build single static release test engines fuzz deny bench kill lint-notices pictures

# Builds the page and serves it at http://127.0.0.1:8080; installs what is missing.
run:
	@.ci/serve

# Builds the page into dist/.
build:
	@.ci/build

# Builds the page and makes one file of it, dist/shenbao.html, which is opened by a double click.
single: build
	@.ci/single

# Builds the command line as one file for Linux that needs no library of its system: target/static/shenbao.
static:
	@.ci/static

# Builds the page, the one file and the command line, and makes the files of a release in target/release-files/: the archive to
# upload, the one file, the program, a bill of materials (CycloneDX) and the SHA-256 of each.
release: single static
	@.ci/release

# Every check there is; installs what is missing.
test:
	@.ci/test

# Fuzzes every reader of what strangers send, ten minutes each (SHENBAO_FUZZ_SECONDS), and writes tests/fuzz/FIGURES.md.
fuzz: export SHENBAO_FUZZ_SECONDS ?= 600
fuzz:
	@.ci/fuzz --figures

# Holds the crates that are used against deny.toml.
deny:
	@.ci/deny

# The page in every old kernel of Chromium and in WebKitGTK, one line each; `make test` visits some of them.
engines:
	@.ci/engines

# Figures for people: how long a check and a layout take, and the page in a browser.
bench: build
	@.ci/install tests bench
	@cargo bench --bench check --bench instructions --bench collect --bench paper
	@cargo bench --profile dev --bench page
	@cargo bench --profile dev --bench desk
	@cargo bench --profile dev --bench start
	@cargo bench --profile dev --bench exports
	@cargo bench --profile dev --bench key

# Kills Chromium and Firefox a hundred times each while somebody types; counts what was called saved and is gone.
kill: build
	@. .ci/env && SHENBAO_KILLS=$${SHENBAO_KILLS:-100} cargo test --test kill -- --nocapture --test-threads=1

# Checks every notice and runs the examples of its rules.
lint-notices:
	@cargo run --quiet --no-default-features --bin shenbao -- lint $(filter-out %/standard.toml,$(wildcard src/notices/*.toml))

# Makes the readmes' pictures anew.
pictures:
	@.ci/pictures
