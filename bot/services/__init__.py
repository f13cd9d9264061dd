"""One verb a file: receive, deliver, take over, remind, publish. They decide when things are saved and sent."""
