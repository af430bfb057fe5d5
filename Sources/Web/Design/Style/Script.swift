/// The one script; every page works without it.
enum Script {
    /// Five things only: leaving leaves no step back, a form is sent once, an error summary takes the focus, a button
    /// that prints is there where it works, and links and buttons that name a key are pressed by it.
    ///
    /// Keys have Control or Alt, so that nothing that is typed or dictated presses them (WCAG 2.2, 2.1.4), and a key that
    /// would leave a page asks first where something was typed.
    static let text = """
        (() => {
          "use strict";
          const leave = document.querySelector("[data-leave]");
          if (leave) {
            const go = () => {
              document.title = "";
              document.body.hidden = true;
              window.location.replace(leave.href);
            };
            leave.addEventListener("click", (event) => {
              event.preventDefault();
              go();
            });
            let presses = [];
            document.addEventListener("keydown", (event) => {
              if (event.key !== "Escape") { presses = []; return; }
              const now = event.timeStamp;
              presses = presses.filter((then) => now - then < 3000).concat(now);
              if (presses.length >= 3) go();
            });
          }
          document.addEventListener("submit", (event) => {
            const form = event.target;
            if (form.method !== "post") return;
            if (form.dataset.sent) event.preventDefault();
            form.dataset.sent = "yes";
          });
          window.addEventListener("pageshow", () => {
            for (const form of document.forms) delete form.dataset.sent;
          });
          for (const button of document.querySelectorAll("[data-print]")) {
            button.hidden = false;
            button.addEventListener("click", () => window.print());
          }
          const named = document.querySelectorAll("[data-key]");
          for (const line of document.querySelectorAll("[data-keys]")) line.hidden = named.length === 0;
          const typed = () => [...document.querySelectorAll("main form[method=post] textarea")]
            .some((box) => box.value !== box.defaultValue);
          if (named.length > 0) document.addEventListener("keydown", (event) => {
            const held = (event.ctrlKey || event.metaKey ? "Control+" : "") + (event.altKey ? "Alt+" : "");
            const place = [...named].find((one) => held && one.dataset.key === held + event.key);
            if (!place || event.repeat) return;
            event.preventDefault();
            if (place.href && typed() && !window.confirm("Leave what you typed?")) return;
            place.click();
          });
          const faults = document.querySelector("[data-faults]");
          if (faults) faults.focus();
        })();
        """
}
