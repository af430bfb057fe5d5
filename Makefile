# One front door: every verb a developer, a newcomer or CI needs. The work itself is in scripts/.
.DEFAULT_GOAL := help
.PHONY: help setup build test test-fast check fix docs bench run demo

help: ## list these verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

setup: ## install what is missing (run it as often as you like)
	@scripts/setup.sh

build: ## build everything, tests included
	@scripts/build.sh

test: ## run everything: units, contracts on three engines, journeys in a browser
	@scripts/test.sh

test-fast: ## run the quick tests, which need no database server and no browser
	@scripts/test-fast.sh

check: ## run every check and report them all
	@scripts/check.sh

fix: ## format the sources and write the generated pages anew
	@scripts/fix.sh

docs: ## write the generated pages of docs/ anew
	@scripts/docs.sh

bench: ## measure, against the thresholds beside the benchmarks
	@scripts/bench.sh

run: ## serve, with ARGS="…" handed to footbridge serve
	@scripts/run.sh $(ARGS)

demo: ## make the demonstration place and serve it on port 8080
	@scripts/demo.sh $(ARGS)
