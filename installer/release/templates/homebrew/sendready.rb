cask "sendready" do
  version "@VERSION@"
  arch arm: "arm64", intel: "x86_64"
  sha256 arm:   "@SUM:sendready-VERSION-macos-arm64\.dmg@",
         intel: "@SUM:sendready-VERSION-macos-x86_64\.dmg@"

  url "@ADDRESS@/sendready-#{version}-macos-#{arch}.dmg"
  name "SendReady"
  desc "Shows what to publish in DNS before a mailing, and watches it until it is right"
  homepage "@ADDRESS@"

  app "SendReady.app"
  binary "#{appdir}/SendReady.app/Contents/MacOS/sendready"

  zap trash: [
    "~/Library/Application Support/SendReady",
    "~/Library/Preferences/SendReady",
  ]
end
