/* Runs before everything else, written for any browser ever shipped: below Chromium 86 it says so plainly. */
(function () {
  var enough = false
  try {
    enough = !!(window.CSS && CSS.supports && CSS.supports('selector(:focus-visible)') && String.prototype.replaceAll)
  } catch (unreadable) {
    enough = false
  }
  if (enough) return
  document.documentElement.className = 'unsupported'
  document.addEventListener('DOMContentLoaded', function () {
    var page = document.createElement('div')
    page.setAttribute('role', 'alert')
    var lines = [
      '浏览器版本过低，无法打开绿账。',
      '请使用 Chromium 86 及以上内核的浏览器：统信浏览器、奇安信可信浏览器、360 安全浏览器（极速模式）、Chrome、Edge。',
      '如果已经是这些浏览器，请切换到“极速模式”，或联系本单位信息管理员升级。',
      'This browser is too old for Greentally. Please use a browser based on Chromium 86 or later.'
    ]
    for (var i = 0; i < lines.length; i++) {
      var line = document.createElement(i === 0 ? 'h1' : 'p')
      line.appendChild(document.createTextNode(lines[i]))
      page.appendChild(line)
    }
    var app = document.getElementById('app')
    document.body.replaceChild(page, app)
  })
})()
