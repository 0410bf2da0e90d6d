#!/usr/bin/env bash
# Builds everything, checks formatting, runs all tests, every benchmark once and the accuracy gate.
# Ends with one line: N passed, N failed, N skipped. Needs the .NET SDK that global.json names, and nothing else.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
passed=0 failed=0 skipped=0

finish() {
    echo
    echo "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

# step NAME COMMAND…: one check that is no unit test; counts as one passed or failed.
step() {
    local name=$1
    shift
    echo "== $name"
    if "$@"; then
        passed=$((passed + 1))
    else
        echo "FAILED: $name"
        failed=$((failed + 1))
    fi
}

# suite PROJECT: its unit tests, counted one by one.
suite() {
    local log line
    log=$(mktemp)
    echo "== tests of $1"
    timeout 900 dotnet test "tests/$1" -c Release --no-build 2>&1 | tee "$log" | grep -vE '^(Test run for|A total of|\s*$)'
    line=$(grep -E '^(Passed|Failed)! +- ' "$log" | tail -n 1)
    if [ -z "$line" ]; then
        echo "FAILED: $1 ran no test"
        failed=$((failed + 1))
    else
        passed=$((passed + $(number Passed "$line")))
        failed=$((failed + $(number Failed "$line")))
        skipped=$((skipped + $(number Skipped "$line")))
    fi
    rm -f "$log"
}

number() {
    printf '%s' "$2" | sed -E "s/.*[ ,-]$1: +([0-9]+).*/\1/"
}

echo "== build, warnings as errors"
if ! dotnet build Dateline.slnx -c Release -v quiet; then
    failed=1
    finish
fi
passed=1
step "formatting" dotnet format whitespace Dateline.slnx --verify-no-changes --no-restore
for project in tests/*.Tests; do
    suite "$(basename "$project")"
done
step "every benchmark once" timeout 600 dotnet run --project bench/Dateline.Bench -c Release --no-build -- --once
step "accuracy on the sample story" \
    dotnet run --project eval/Dateline.Eval -c Release --no-build -- run --data samples --gate eval/floors.samples.json
step "accuracy on the invented stories" \
    dotnet run --project eval/Dateline.Eval -c Release --no-build -- run --data eval/stories --gate eval/floors.stories.json
if [ -d ../shared/data ]; then
    step "accuracy on the acceptance stories" \
        dotnet run --project eval/Dateline.Eval -c Release --no-build -- run --data ../shared/acceptance --gate eval/floors.acceptance.json
    step "public suites of feeds and web archives" \
        dotnet run --project eval/Dateline.Eval -c Release --no-build -- conformance --data ../shared/data --floor 561
    step "accuracy on the development sets" timeout 1200 \
        dotnet run --project eval/Dateline.Eval -c Release --no-build -- run --data ../shared/data --gate eval/floors.data.json
else
    echo "== accuracy on the development sets: left out, for there is no ../shared/data"
fi
finish
