#!/bin/sh
# Checks that every SVG the game loads stays inside the subset that
# IMG_LoadSizedSVG_RW (nanosvg) draws correctly.
# Usage: tests/assets/svg_lint.sh [ROOT]     (ROOT: checkout, default: two levels up)
#        tests/assets/svg_lint.sh FILE.svg...  checks only these files
# Prints "file:line: message" for each fault; exit 1 if there is any, 2 on a usage error.

set -u
MAX=65536

case "${1:-}" in
*.svg) list=$(printf '%s\n' "$@") ;;
*)
	root=${1:-$(dirname "$0")/../..}
	[ -d "$root" ] || { echo "svg_lint: no such directory: $root" >&2; exit 2; }
	cd "$root" || exit 2
	list=$(
		{
			[ -d assets ] && find assets -name '*.svg' -type f
			for d in levels/*/pictures; do
				[ -d "$d" ] && find "$d" -name '*.svg' -type f
			done
		} | LC_ALL=C sort
	)
	;;
esac

[ -n "$list" ] || { echo "svg_lint: no SVG files"; exit 0; }

fail=0
count=0
oldifs=$IFS
IFS='
'
for f in $list; do
	IFS=$oldifs
	count=$((count + 1))
	if [ ! -r "$f" ]; then
		echo "$f:1: cannot read"
		fail=1
		continue
	fi
	size=$(wc -c <"$f")
	if [ "$size" -gt "$MAX" ]; then
		echo "$f:1: $size bytes, limit is $MAX"
		fail=1
	fi
	awk -v file="$f" '
	function bad(msg) { printf "%s:%d: %s\n", file, FNR, msg; faults++ }
	# one element at a time; an element may span lines (the tag text is kept until ">")
	function element(tag,    name, attrs, s, a, v) {
		if (tag ~ /^[?!\/]/) {
			if (tag ~ /^!DOCTYPE/) bad("DOCTYPE is not allowed")
			if (tag ~ /^\/defs/) indefs = 0
			return
		}
		name = tag
		sub(/[ \t\r\/].*$/, "", name)
		if (!(name in ok)) { bad("element <" name "> is outside the allowed subset"); return }
		if (name == "svg") {
			if (++svgs > 1) { bad("nested <svg>"); return }
			if (tag !~ /[ \t]xmlns="http:\/\/www\.w3\.org\/2000\/svg"/) bad("<svg> has no xmlns")
			if (tag !~ /[ \t]width="[0-9]+"/) bad("<svg> has no plain integer width")
			if (tag !~ /[ \t]height="[0-9]+"/) bad("<svg> has no plain integer height")
			if (tag !~ /[ \t]viewBox="[-0-9. ]+"/) bad("<svg> has no viewBox")
		}
		if (indefs && name != "linearGradient" && name != "stop")
			bad("<" name "> inside <defs>: only linearGradient is allowed there")
		if (name == "defs") indefs = (tag !~ /\/$/)
		s = tag
		sub(/^[^ \t\r]+/, "", s)
		while (match(s, /[A-Za-z_:][-A-Za-z0-9_:.]*[ \t]*=[ \t]*"[^"]*"/)) {
			a = substr(s, RSTART, RLENGTH)
			s = substr(s, RSTART + RLENGTH)
			v = a
			sub(/[ \t]*=.*/, "", a)
			sub(/^[^"]*"/, "", v)
			sub(/"$/, "", v)
			if (a in noattr) bad("attribute " a " is outside the allowed subset")
			if (a ~ /^on/) bad("event attribute " a)
			if (v ~ /url\(/ && !(a == "fill" || a == "stroke")) bad("url() in " a)
			if ((a == "fill" || a == "stroke") && v ~ /url\(/ && !(v in grad)) {
				want[++wants] = v; wline[wants] = FNR
			}
			if (name == "linearGradient" && a == "id") grad["url(#" v ")"] = 1
			if ((a == "fill" || a == "stroke" || a == "stop-color") && \
			    v !~ /^(none|#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]|#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]|url\(#[-A-Za-z0-9_]+\))$/)
				bad(a "=\"" v "\": write colours as #RGB, #RRGGBB or none")
			if (a == "transform" && v !~ /^[ \t]*((matrix|translate|scale|rotate|skewX|skewY)\([-+0-9.eE, \t]+\)[ \t,]*)+$/)
				bad("transform \"" v "\"")
			if (v ~ /(NaN|nan|Infinity|undefined)/) bad("broken number in " a)
		}
		if (index(s, "\047") && s ~ /=[ \t]*\047/) bad("write attributes in double quotes")
	}
	BEGIN {
		n = split("svg g path rect circle ellipse line polyline polygon defs linearGradient stop title desc", t, " ")
		for (i = 1; i <= n; i++) ok[t[i]] = 1
		n = split("style class clip-path mask filter href xlink:href marker-start marker-mid marker-end marker paint-order mix-blend-mode clip-rule pattern preserveAspectRatio", t, " ")
		for (i = 1; i <= n; i++) noattr[t[i]] = 1
	}
	{
		line = $0
		sub(/\r$/, "", line)
		while (length(line)) {
			if (incomment) {
				p = index(line, "-->")
				if (!p) { line = ""; break }
				line = substr(line, p + 3); incomment = 0; continue
			}
			if (intag) {
				p = index(line, ">")
				if (!p) { buf = buf " " line; line = ""; break }
				buf = buf " " substr(line, 1, p - 1)
				line = substr(line, p + 1); intag = 0
				element(buf); continue
			}
			p = index(line, "<")
			text = p ? substr(line, 1, p - 1) : line
			if (text ~ /[^ \t]/ && !intitle) bad("text outside an element")
			if (!p) { line = ""; break }
			line = substr(line, p + 1)
			if (substr(line, 1, 3) == "!--") { incomment = 1; line = substr(line, 4); continue }
			intitle = (line ~ /^(title|desc)[ >]/)
			p = index(line, ">")
			if (!p) { intag = 1; buf = line; line = ""; break }
			buf = substr(line, 1, p - 1)
			line = substr(line, p + 1)
			element(buf)
		}
	}
	END {
		if (!svgs) { FNR = 1; bad("no <svg> element") }
		if (intag || incomment) bad("file ends inside a tag or a comment")
		for (i = 1; i <= wants; i++) if (!(want[i] in grad)) {
			printf "%s:%d: %s has no linearGradient in this file\n", file, wline[i], want[i]; faults++
		}
		exit faults ? 1 : 0
	}' "$f" || fail=1
	IFS='
'
done
IFS=$oldifs

[ "$fail" -eq 0 ] && echo "svg_lint: $count files, no faults"
exit "$fail"
