// Brings a page up to date as soon as something happens to what it shows, while somebody looks at it.
// An element says where to listen (data-stream) and what it knows (data-known), and how it is brought up to date (hx-…).
"use strict";
for (const element of document.querySelectorAll("[data-stream]")) {
    const news = document.querySelector("[data-stream-news]");
    let known = element.dataset.known;
    let source = null;
    const listen = () => {
        source = new EventSource(element.dataset.stream + "?after=" + encodeURIComponent(known));
        source.addEventListener("notice", (event) => {
            known = event.lastEventId;
            htmx.trigger(element, "notice");
            if (news) {
                news.hidden = false;
            }
        });
    };
    const hangUp = () => {
        if (source) {
            source.close();
        }
        source = null;
    };
    document.addEventListener("visibilitychange", () => {
        hangUp();
        if (!document.hidden) {
            listen();
        }
    });
    window.addEventListener("pagehide", hangUp);
    if (!document.hidden) {
        listen();
    }
}
