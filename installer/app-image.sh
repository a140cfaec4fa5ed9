#!/bin/sh
# Builds a runnable application image with its own Java runtime: target/installer/Residua/.
# Needs a JDK 17 with jpackage. Usage: installer/app-image.sh [DESTINATION]
set -eu
cd "$(dirname "$0")/.."
destination=${1:-target/installer}
./mvnw -q -DskipTests package
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml | head -n 1)
rm -rf "$destination/Residua"
jpackage \
  --type app-image \
  --name Residua \
  --app-version "$version" \
  --description "Shows what an autoencoder trained on normal scans cannot reconstruct. Research only." \
  --input target/residua/lib \
  --main-jar "residua-$version.jar" \
  --main-class org.residua.launch.Main \
  --java-options -Xmx2g \
  --dest "$destination"
echo "$destination/Residua"
